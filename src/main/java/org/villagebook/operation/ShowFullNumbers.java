package org.villagebook.operation;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.villagebook.catalogue.RecordType;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;

/** A person sees ID numbers in full. Who, when, what and why is written down before anything is shown. */
public final class ShowFullNumbers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String TYPE = "disclosure";

    private final Desk desk;

    public ShowFullNumbers(Desk desk) {
        this.desk = desk;
    }

    /**
     * @param what   words for what is shown: the name of a list, the id of a record
     * @param reason why
     * @throws Problem.InvalidInput {@code operation.noReason} if the reason is empty
     */
    public void because(String what, String reason) {
        if (reason.isBlank()) {
            throw new Problem.InvalidInput("operation.noReason");
        }
        RecordType type = desk.catalogue().require(TYPE);
        Map<String, String> values = new LinkedHashMap<>();
        values.put("date", LocalDate.now().toString());
        values.put("time", LocalTime.now().truncatedTo(ChronoUnit.SECONDS).toString());
        values.put("person", desk.signedIn());
        values.put("what", what);
        values.put("reason", reason.strip());
        desk.book().write("disclose", writing -> writing.add(type, RecordId.random(RANDOM), values));
    }
}
