package org.villagebook.operation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.villagebook.exchange.Device;
import org.villagebook.exchange.DeviceKeys;
import org.villagebook.exchange.TrustList;
import org.villagebook.outcome.Problem;
import org.villagebook.outcome.Progress;
import org.villagebook.record.Site;

/**
 * 工作交接: the province gives the devices of a site everything it has of the site's records that they have not. A new
 * first secretary's laptop, once enrolled, gets all of it; one that is up to date gets nothing.
 */
public final class HandOver {

    private final Desk desk;

    public HandOver(Desk desk) {
        this.desk = desk;
    }

    /** What one device gets: files and changes, none if it lacks nothing. */
    public record Given(Site site, String device, List<Path> files, long changes) {
    }

    /**
     * @param code 编号 of the site
     * @throws Problem.InvalidInput {@code operation.onlyProvince}, {@code operation.noSuchSite}
     */
    public List<Given> run(String code, Path folder, long maxPart, Progress progress) {
        if (desk.site().role() != Site.Role.PROVINCE) {
            throw new Problem.InvalidInput("operation.onlyProvince");
        }
        Credentials credentials = new Credentials(desk.book());
        TrustList trust = credentials.trustOrThrow();
        DeviceKeys keys = credentials.keys();
        List<Given> given = new ArrayList<>();
        for (Device device : trust.devices()) {
            boolean stopped = trust.isRevoked(device.id(), Integer.MAX_VALUE, Long.MAX_VALUE);
            if (device.site().code().equals(code) && !stopped) {
                given.add(new HomePackages(desk.book(), keys, trust).send(device, folder, maxPart, progress)
                        .map(sent -> new Given(device.site(), device.id(), sent.files(), sent.changes()))
                        .orElse(new Given(device.site(), device.id(), List.of(), 0)));
            }
        }
        if (given.isEmpty()) {
            throw new Problem.InvalidInput("operation.noSuchSite", code);
        }
        return given;
    }
}
