package org.villagebook.record;

/**
 * Who keeps a book: a village, an assisting unit, a township or the province.
 *
 * @param role village, unit, township or province
 * @param code 编号 of the register, for example V001; the province's own code for the province
 * @param name name that people know
 */
public record Site(Role role, String code, String name) {

    /** What kind of site keeps the book; decides which screens and record types it has. */
    public enum Role {
        VILLAGE, UNIT, TOWNSHIP, PROVINCE;

        /** The word on the command line and in catalogue files. */
        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Names the site in packages and in name-based record ids: {@code village:V001}. */
    public String key() {
        return role.word() + ':' + code;
    }
}
