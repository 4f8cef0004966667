package org.villagebook.operation;

import java.security.SecureRandom;
import org.villagebook.outcome.Problem;

/** Gives a book another password or another recovery code; its records and its older backups stay as they are. */
public final class ChangePassword {

    private final Desk desk;
    private final SecureRandom random = new SecureRandom();

    public ChangePassword(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param secret   the password that holds, or the recovery code where it was forgotten
     * @param password at least 8 characters
     * @throws Problem.InvalidInput {@code book.wrongPassword}, {@code book.passwordTooShort},
     *                              {@code operation.practicePassword}
     */
    public void run(char[] secret, char[] password) {
        requireOwn();
        desk.book().keySlots().changePassword(secret, password, random);
    }

    /**
     * @return the new recovery code, to be shown once
     * @throws Problem.InvalidInput {@code book.wrongPassword}, {@code operation.practicePassword}
     */
    public String newRecoveryCode(char[] secret) {
        requireOwn();
        return desk.book().keySlots().changeRecoveryCode(secret, random);
    }

    private void requireOwn() {
        if (desk.practice()) {
            throw new Problem.InvalidInput("operation.practicePassword");
        }
    }
}
