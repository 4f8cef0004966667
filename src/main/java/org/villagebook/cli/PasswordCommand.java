package org.villagebook.cli;

import java.nio.file.Path;
import java.util.Arrays;
import org.villagebook.operation.ChangePassword;
import org.villagebook.operation.Desk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "password", description = "cli.password")
final class PasswordCommand extends Verb {

    @Parameters(paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Option(names = "--recovery-code", descriptionKey = "cli.option.newRecoveryCode")
    private boolean recovery;

    PasswordCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        Passwords passwords = session().books().passwords();
        char[] secret = passwords.of(book);
        try {
            return recovery ? recovery(desk, secret) : password(desk, secret, passwords.next(book));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private Answer recovery(Desk desk, char[] secret) {
        session().say("cli.recoveryCode", new ChangePassword(desk).newRecoveryCode(secret));
        return Answer.of(Json.object("changed", "recoveryCode"), session().messages().get("cli.recoveryCodeChanged"));
    }

    private Answer password(Desk desk, char[] secret, char[] fresh) {
        try {
            new ChangePassword(desk).run(secret, fresh);
        } finally {
            Arrays.fill(fresh, '\0');
        }
        return Answer.of(Json.object("changed", "password"), session().messages().get("cli.passwordChanged"));
    }
}
