package org.villagebook.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.villagebook.catalogue.RecordType;
import org.villagebook.operation.Desk;
import org.villagebook.operation.SearchRecords;
import org.villagebook.record.SearchHit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "search", description = "cli.search")
final class SearchCommand extends Verb {

    @Parameters(index = "0", paramLabel = "BOOK", descriptionKey = "cli.param.book")
    private Path book;

    @Parameters(index = "1", arity = "1..*", paramLabel = "TEXT", descriptionKey = "cli.param.text")
    private List<String> words;

    @Option(names = "--limit", defaultValue = "50", paramLabel = "N", descriptionKey = "cli.option.limit")
    private int limit;

    @Mixin
    private FullNumbers fullNumbers = new FullNumbers();

    SearchCommand(Session session) {
        super(session);
    }

    @Override
    Answer answer() {
        Desk desk = session().desk(book);
        RecordText text = new RecordText(desk, fullNumbers.shown(session(), desk, "search"), session().locale());
        List<SearchHit> hits = new SearchRecords(desk).run(String.join(" ", words), limit);
        Stream<Map<String, Object>> json = hits.stream().map(hit -> {
            Map<String, Object> record = text.json(hit.record());
            record.put("matched", text.matched(hit));
            return record;
        });
        Table table = session().table(Set.of(), "cli.column.type", "cli.column.title", "cli.column.matched",
                "cli.column.id");
        return Answer.list(json.iterator(), out -> table.print(out, hits.stream().map(hit -> {
            RecordType type = desk.catalogue().require(hit.record().type());
            return List.of(type.label().in(session().locale()),
                    text.shown(type, type.title(), hit.record().fields().get(type.title())), text.matched(hit),
                    hit.record().id().toString());
        }).iterator()));
    }
}
