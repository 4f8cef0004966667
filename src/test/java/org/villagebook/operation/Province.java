package org.villagebook.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.villagebook.outcome.Progress;

/** A province and its enrolled sites in a folder, for tests of the exchange. */
final class Province implements AutoCloseable {

    static final char[] PASSWORD = "练习-密码-2026".toCharArray();

    final Path folder;
    Desk desk;
    private final List<Desk> sites = new ArrayList<>();

    Province(Path folder) {
        this.folder = folder;
        this.desk = opener().create(folder.resolve("province"), "province", "P51", "省级", "intl", PASSWORD).desk();
    }

    static DeskOpener opener() {
        return new DeskOpener(InstantSource.system(), new SecureRandom());
    }

    /** A new installation of the site with that code, enrolled. */
    Desk site(String role, String code) {
        Desk site = opener().create(folder.resolve(code + "-" + sites.size()), role, code, code, "intl", PASSWORD).desk();
        sites.add(site);
        enrol(site);
        return site;
    }

    void enrol(Desk site) {
        Path request = folder.resolve("request.vbq");
        Path approval = folder.resolve("approval.vbt");
        new RequestEnrolment(site).run(request);
        new ApproveEnrolment(desk).run(List.of(request), approval);
        new AcceptEnrolment(site).run(approval);
    }

    /** A copy of the office's book as it lies on the disk now. */
    Desk copyOfOffice(Path to) throws IOException {
        desk.close();
        copy(folder.resolve("province"), to);
        desk = opener().open(folder.resolve("province"), PASSWORD);
        return opener().open(to, PASSWORD);
    }

    /** The same installation again after its files were exchanged. */
    void replace(Desk old, Desk now) {
        sites.replaceAll(site -> site == old ? now : site);
    }

    /** A copy of a site's disk; the site itself is opened again and given back first. */
    List<Desk> cloned(Desk site, Path to) throws IOException {
        site.close();
        copy(site.folder(), to);
        Desk again = opener().open(site.folder(), PASSWORD);
        replace(site, again);
        Desk clone = opener().open(to, PASSWORD);
        sites.add(clone);
        return List.of(again, clone);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What a trip to the office does: packages there, receipts and packages home back. */
    List<Received> trip(Desk site, Path stick) {
        Path there = stick.resolve("there");
        Path back = stick.resolve("back");
        new ExportPackage(site).run(there, 0, Progress.SILENT);
        List<Received> received = new ReceivePackages(desk).run(List.of(there), back, Progress.SILENT);
        new ReceivePackages(site).run(List.of(back), null, Progress.SILENT);
        return received;
    }

    @Override
    public void close() {
        sites.forEach(Desk::close);
        desk.close();
    }
}
