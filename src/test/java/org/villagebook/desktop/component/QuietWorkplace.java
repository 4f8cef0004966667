package org.villagebook.desktop.component;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.villagebook.desktop.background.BackgroundRunner;
import org.villagebook.operation.Desk;
import org.villagebook.operation.DeskOpener;
import org.villagebook.operation.PutRecord;
import org.villagebook.outcome.Problem;
import org.villagebook.record.RecordId;
import org.villagebook.text.Messages;

/** A workplace on a real book without a window: everything happens at once, and what was said is remembered. */
public final class QuietWorkplace implements AutoCloseable, Notices, Navigation {

    public static final String HOUSEHOLD_NO = "51990001000001";

    private final List<String> said = new ArrayList<>();
    private final List<Place> visited = new ArrayList<>();
    private final Desk desk;
    private final Workplace workplace;

    public QuietWorkplace(Path folder) {
        desk = new DeskOpener(InstantSource.system(), new SecureRandom())
                .create(folder.resolve("book"), "village", "V001", "金岭村", "intl", "一个好密码 2026".toCharArray()).desk();
        Messages messages = new Messages(Locale.SIMPLIFIED_CHINESE);
        workplace = new Workplace(desk, messages, BackgroundRunner.sameThread(this::problem), this, this);
    }

    public Workplace workplace() {
        return workplace;
    }

    public Desk desk() {
        return desk;
    }

    /** All notices so far. */
    public List<String> said() {
        return said;
    }

    public List<Place> visited() {
        return visited;
    }

    public RecordId put(String type, Map<String, String> typed) {
        return new PutRecord(desk).run(type, typed).id();
    }

    public RecordId household() {
        return put("household", Map.of("householdNo", HOUSEHOLD_NO, "headName", "单田芳", "group", "三组"));
    }

    public RecordId person(RecordId household, String name) {
        return put("person", Map.of("household", household.toString(), "name", name, "sex", "女",
                "birthDate", "1980-01-01"));
    }

    @Override
    public void done(String sentence) {
        said.add(sentence);
    }

    @Override
    public void undoable(String sentence) {
        said.add(sentence);
    }

    @Override
    public void problem(Problem problem) {
        said.add(problem.key());
    }

    @Override
    public void go(Place place) {
        visited.add(place);
    }

    @Override
    public void back() {
        visited.add(null);
    }

    @Override
    public void close() {
        desk.close();
    }
}
