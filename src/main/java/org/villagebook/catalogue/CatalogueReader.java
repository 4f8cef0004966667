package org.villagebook.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.villagebook.catalogue.rule.Limit;
import org.villagebook.outcome.Problem;

/**
 * Reads catalogue files (YAML 1.2, UTF-8; the format is described in {@code docs/catalogue.md}).
 * A file that defines {@code id} holds one record type; a file with {@code codes} alone holds shared code lists; a
 * file with {@code indicators} holds figures of the report; files with {@code rules}, {@code due} or {@code limits} say
 * what is doubtful, what is due, and dated figures.
 * Every {@link Problem.InvalidInput} from here has the file name and, from 1, the line as its first two arguments.
 */
public final class CatalogueReader {

    private static final List<String> MARKS = List.of(IndicatorReader.MARK, RuleReader.RULES, RuleReader.DUE, LimitReader.MARK);
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CatalogueReader() {
    }

    /** The name by which a person knows a file, and all of its text. */
    public record Source(String name, String text) {
    }

    /** The record types that come with the program: every file in the resource folders, none of them listed. */
    public static Catalogue shipped() {
        return read(CatalogueFiles.shipped());
    }

    /**
     * The shipped record types and others. A type with the id of a shipped one takes its place if its {@code version}
     * is higher.
     */
    public static Catalogue shippedWith(List<Source> others) {
        List<Source> sources = new ArrayList<>(CatalogueFiles.shipped());
        sources.addAll(others);
        return read(sources);
    }

    /** The {@code *.yaml} files of a folder, by name; none if there is no such folder. */
    public static List<Source> in(Path folder) {
        return Files.isDirectory(folder) ? CatalogueFiles.in(folder) : List.of();
    }

    /**
     * The catalogue of these files, in any order. Types come in the order of their {@code order}, then of their id.
     *
     * @throws Problem.InvalidInput {@code catalogue.*}: the first thing that is wrong, with file and line
     */
    public static Catalogue read(List<Source> sources) {
        List<Block> typeFiles = new ArrayList<>();
        Map<String, List<Place>> marked = new LinkedHashMap<>();
        MARKS.forEach(mark -> marked.put(mark, new ArrayList<>()));
        Map<String, CodeList> codeLists = new LinkedHashMap<>();
        for (Place root : Parallel.each(sources, CatalogueReader::compose)) {
            if (holdsOnlyCodes(root)) {
                readCodes(root.block(List.of("codes")).need("codes"), codeLists);
            } else {
                mark(root).ifPresentOrElse(mark -> marked.get(mark).add(root),
                        () -> typeFiles.add(root.block(TypeReader.KEYS)));
            }
        }
        Map<String, TypeFile> types = new LinkedHashMap<>();
        Parallel.each(typeFiles, file -> TypeReader.read(file, codeLists)).forEach(file -> keepNewest(file, types));
        new Relations(types).check();
        types.values().forEach(file -> file.ownCodes().forEach(list -> codeLists.put(list.id(), list)));
        Catalogue known = new Catalogue(inOrder(types), codeLists.values());
        Map<String, Limit> limits = LimitReader.read(marked.get(LimitReader.MARK));
        return known.with(IndicatorReader.read(marked.get(IndicatorReader.MARK), known),
                RuleReader.read(marked.get(RuleReader.RULES), RuleReader.RULES, known, limits.keySet()),
                RuleReader.read(marked.get(RuleReader.DUE), RuleReader.DUE, known, limits.keySet()), limits);
    }

    /** What a file holds, if it is not a record type. */
    private static Optional<String> mark(Place root) {
        return MARKS.stream().filter(root.entries("catalogue.duplicateKey")::containsKey).findFirst();
    }

    private static List<RecordType> inOrder(Map<String, TypeFile> types) {
        return types.values().stream()
                .sorted(Comparator.comparingInt(TypeFile::order).thenComparing(file -> file.type().id()))
                .map(TypeFile::type)
                .toList();
    }

    private static void keepNewest(TypeFile file, Map<String, TypeFile> types) {
        String id = file.type().id();
        TypeFile other = types.get(id);
        if (other != null && other.type().version() == file.type().version()) {
            throw file.file().need("id").problem("catalogue.duplicateType", id, other.file().place().file());
        }
        if (other == null || other.type().version() < file.type().version()) {
            types.put(id, file);
        }
    }

    private static boolean holdsOnlyCodes(Place root) {
        return root.entries("catalogue.duplicateKey").keySet().equals(Set.of("codes"));
    }

    private static void readCodes(Place codes, Map<String, CodeList> into) {
        codes.entries("catalogue.duplicateCodes").forEach((id, list) -> {
            CodeListReader.camelCase(id, list);
            if (into.putIfAbsent(id, CodeListReader.read(id, list)) != null) {
                throw list.problem("catalogue.duplicateCodes", id);
            }
        });
    }

    static Place compose(Source source) {
        String text = source.text().startsWith(BYTE_ORDER_MARK) ? source.text().substring(1) : source.text();
        LoadSettings settings = LoadSettings.builder().setLabel(source.name()).build();
        try {
            Node root = new Compose(settings).composeString(text).orElseThrow(
                    () -> new Problem.InvalidInput("catalogue.emptyFile", source.name(), 1));
            return new Place(source.name(), source.name(), Place.lineOf(root), root);
        } catch (YamlEngineException broken) {
            throw new Problem.InvalidInput(broken, "catalogue.syntax", source.name(), lineOf(broken, text),
                    said(broken));
        }
    }

    private static int lineOf(YamlEngineException broken, String text) {
        return switch (broken) {
            case MarkedYamlEngineException marked -> marked.getProblemMark().or(marked::getContextMark)
                    .map(mark -> mark.getLine() + 1).orElse(1);
            case ReaderException character -> 1 + (int) text.codePoints().limit(character.getPosition())
                    .filter(point -> point == '\n').count();
            default -> 1;
        };
    }

    private static String said(YamlEngineException broken) {
        return broken instanceof MarkedYamlEngineException marked ? marked.getProblem()
                : broken.getMessage().lines().findFirst().orElse("");
    }
}
