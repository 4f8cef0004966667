package org.villagebook.operation;

import java.nio.file.Path;
import org.villagebook.exchange.EnrolmentRequest;

/** Writes the file with which this installation asks the province to be let in. */
public final class RequestEnrolment {

    private final Desk desk;

    public RequestEnrolment(Desk desk) {
        this.desk = desk;
    }

    public void run(Path file) {
        OutsideFile.write(file, EnrolmentRequest.write(new Credentials(desk.book()).keys()));
    }
}
