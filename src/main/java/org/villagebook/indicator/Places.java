package org.villagebook.indicator;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.record.Reported;
import org.villagebook.record.Site;

/**
 * Finds out where records belong, by the register of villages and units and by what a record says in fields of these
 * standard names. A village's or unit's own book has no register: there the site itself is all that is known.
 */
public final class Places {

    /** Record types of the register. */
    public static final String VILLAGES = "village";
    public static final String UNITS = "unit";

    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String COUNTY = "county";
    private static final String VILLAGE_NAME = "village";
    private static final List<String> REGION_CODES = List.of("villageCode", "regionCode");
    private static final String ASSISTED_BY = "units";
    /** The name of a unit, and of other things too (单位 is also a unit of measure), so only the register decides. */
    private static final List<String> UNIT_NAMES = List.of("host", "donor", "source", "unit");

    private record Village(String code, String name, String county, String unit) {
    }

    private final Site here;
    private final Map<String, Village> byCode = new TreeMap<>();
    private final Map<String, Village> byRegion = new HashMap<>();
    private final Map<String, String> unitByName = new HashMap<>();
    private final Map<String, String> unitNames = new TreeMap<>();

    /** @param here the site of this book */
    public Places(Site here) {
        this.here = here;
    }

    /** The fields of a type that say where its records belong. */
    public static List<String> fieldsOf(RecordType type) {
        return Stream.of(List.of(CODE, NAME, COUNTY, VILLAGE_NAME, ASSISTED_BY), REGION_CODES, UNIT_NAMES)
                .flatMap(List::stream).filter(field -> type.field(field).filter(known -> !known.isReference()).isPresent())
                .toList();
    }

    /** Takes in a unit of the register; units come before villages. */
    public void addUnit(Reported unit) {
        String code = text(unit, CODE);
        unitNames.put(code, text(unit, NAME));
        unitByName.put(text(unit, NAME), code);
    }

    /** Takes in a village of the register. */
    public void addVillage(Reported village) {
        List<String> units = Stream.of(text(village, ASSISTED_BY).split("[；;、，,]")).map(String::strip)
                .filter(unitByName::containsKey).map(unitByName::get).distinct().toList();
        Village known = new Village(text(village, CODE), text(village, NAME), text(village, COUNTY),
                units.size() == 1 ? units.getFirst() : "");
        byCode.put(known.code(), known);
        byRegion.put(text(village, "regionCode"), known);
    }

    /** Where a record belongs. */
    public Place of(String type, Reported record) {
        String site = record.site(here.key());
        Village village = village(type, record, site);
        String named = unit(type, record, site);
        String unit = named.isEmpty() ? village.unit() : named;
        String county = village.county().isEmpty() ? text(record, COUNTY) : village.county();
        return new Place(village.code(), village.name(), county, unit, unitName(unit), !named.isEmpty());
    }

    private Village village(String type, Reported record, String site) {
        if (type.equals(VILLAGES)) {
            return byCode.get(text(record, CODE));
        }
        String ofSite = codeOf(site, Site.Role.VILLAGE);
        if (!ofSite.isEmpty()) {
            return byCode.getOrDefault(ofSite, new Village(ofSite, site.equals(here.key()) ? here.name() : ofSite, "", ""));
        }
        String region = REGION_CODES.stream().map(field -> text(record, field)).filter(code -> !code.isEmpty())
                .findFirst().orElse("");
        String name = text(record, VILLAGE_NAME);
        return byRegion.getOrDefault(region, new Village(region, name.isEmpty() ? region : name, "", ""));
    }

    private String unit(String type, Reported record, String site) {
        if (type.equals(UNITS)) {
            return text(record, CODE);
        }
        String ofSite = codeOf(site, Site.Role.UNIT);
        return !ofSite.isEmpty() ? ofSite : UNIT_NAMES.stream().map(field -> unitByName.get(text(record, field)))
                .filter(code -> code != null).findFirst().orElse("");
    }

    private String unitName(String code) {
        return unitNames.getOrDefault(code, here.role() == Site.Role.UNIT && here.code().equals(code) ? here.name() : code);
    }

    private static String codeOf(String site, Site.Role role) {
        String prefix = role.word() + ':';
        return site.startsWith(prefix) ? site.substring(prefix.length()) : "";
    }

    private static String text(Reported record, String field) {
        String value = record.value(field);
        return value == null ? "" : value;
    }

    /** All groups that the register knows for a dimension, by key, with their names; empty for times. */
    Map<String, String> known(Dimension by) {
        Map<String, String> names = new TreeMap<>();
        switch (by) {
            case VILLAGE -> byCode.values().forEach(village -> names.put(village.code(), village.name()));
            case COUNTY -> byCode.values().stream().map(Village::county).filter(county -> !county.isEmpty())
                    .forEach(county -> names.put(county, county));
            case UNIT -> names.putAll(unitNames);
            default -> { }
        }
        return names;
    }
}
