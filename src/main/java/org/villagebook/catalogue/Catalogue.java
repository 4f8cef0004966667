package org.villagebook.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.catalogue.rule.Limit;
import org.villagebook.catalogue.rule.Rule;
import org.villagebook.outcome.Problem;

/** All record types, code lists, rules and figures that this program knows. Immutable. */
public final class Catalogue {

    private final Map<String, RecordType> types = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
    private List<IndicatorDefinition> indicators = List.of();
    private List<Rule> rules = List.of();
    private List<Rule> due = List.of();
    private Map<String, Limit> limits = Map.of();

    /** Both collections keep their order; ids must be distinct (the reader has seen to that). */
    public Catalogue(Collection<RecordType> types, Collection<CodeList> codeLists) {
        types.forEach(type -> this.types.put(type.id(), type));
        codeLists.forEach(list -> this.codeLists.put(list.id(), list));
    }

    /** This catalogue with these figures of the report, rules and dated limits, which speak of its record types. */
    Catalogue with(List<IndicatorDefinition> figures, List<Rule> doubts, List<Rule> duties, Map<String, Limit> dated) {
        Catalogue all = new Catalogue(types.values(), codeLists.values());
        all.indicators = List.copyOf(figures);
        all.rules = List.copyOf(doubts);
        all.due = List.copyOf(duties);
        all.limits = Map.copyOf(dated);
        return all;
    }

    /** The figures of the report in its order. */
    public List<IndicatorDefinition> indicators() {
        return indicators;
    }

    /** The rules of what is doubtful. */
    public List<Rule> rules() {
        return rules;
    }

    /** The rules of what is due. */
    public List<Rule> due() {
        return due;
    }

    /** The dated figures that rules refer to, by name. */
    public Map<String, Limit> limits() {
        return limits;
    }

    public Collection<RecordType> types() {
        return List.copyOf(types.values());
    }

    public Optional<RecordType> type(String id) {
        return Optional.ofNullable(types.get(id));
    }

    /**
     * The record type of that id or of that Chinese or English name.
     *
     * @throws Problem.InvalidInput {@code catalogue.unknownType} naming the word
     */
    public RecordType require(String idOrName) {
        RecordType known = types.get(idOrName);
        if (known != null) {
            return known;
        }
        return types.values().stream()
                .filter(type -> type.id().equals(idOrName) || type.label().zh().equals(idOrName)
                        || type.label().en().equalsIgnoreCase(idOrName) || type.sheets().contains(idOrName))
                .findFirst()
                .orElseThrow(() -> new Problem.InvalidInput("catalogue.unknownType", idOrName));
    }

    /** Types whose parent is the given type. */
    public List<RecordType> childrenOf(String parent) {
        return types.values().stream().filter(type -> parent.equals(type.parent())).toList();
    }

    /** The code list of a CODE or CODES field. */
    public CodeList codesOf(Field field) {
        return codeLists.get(field.codes());
    }

    public Collection<CodeList> codeLists() {
        return List.copyOf(codeLists.values());
    }
}
