package org.villagebook.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.villagebook.outcome.Problem;

/** All record types, code lists and figures that this program knows. Immutable. */
public final class Catalogue {

    private final Map<String, RecordType> types = new LinkedHashMap<>();
    private final Map<String, CodeList> codeLists = new LinkedHashMap<>();
    private final List<IndicatorDefinition> indicators;

    /** Both collections keep their order; ids must be distinct (the reader has seen to that). */
    public Catalogue(Collection<RecordType> types, Collection<CodeList> codeLists) {
        this(types, codeLists, List.of());
    }

    private Catalogue(Collection<RecordType> types, Collection<CodeList> codeLists,
                      List<IndicatorDefinition> indicators) {
        this.indicators = List.copyOf(indicators);
        types.forEach(type -> this.types.put(type.id(), type));
        codeLists.forEach(list -> this.codeLists.put(list.id(), list));
    }

    /** This catalogue with these figures, which count its record types. */
    Catalogue with(List<IndicatorDefinition> figures) {
        return new Catalogue(types.values(), codeLists.values(), figures);
    }

    /** The figures of the report in its order. */
    public List<IndicatorDefinition> indicators() {
        return indicators;
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
