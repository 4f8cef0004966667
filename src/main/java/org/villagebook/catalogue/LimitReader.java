package org.villagebook.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.villagebook.catalogue.rule.Limit;

/** Reads the dated figures that rules refer to: lines and standards by year and region. */
final class LimitReader {

    /** The word by which a file of figures is known. */
    static final String MARK = "limits";

    private final Map<String, Limit> limits = new LinkedHashMap<>();

    private LimitReader() {
    }

    /** The figures of these files. A later file may add years and regions to a figure, or say one anew. */
    static Map<String, Limit> read(List<Place> files) {
        LimitReader reader = new LimitReader();
        files.forEach(file -> file.block(List.of(MARK)).need(MARK).entries("catalogue.duplicateKey")
                .forEach(reader::readLimit));
        return reader.limits;
    }

    private void readLimit(String id, Place place) {
        CodeListReader.camelCase(id, place);
        Block block = place.block(List.of("zh", "en", "unit", "values"));
        Limit known = limits.get(id);
        List<Limit.Value> values = new ArrayList<>();
        block.need("values").items().stream().map(LimitReader::value).forEach(values::add);
        if (known != null) {
            known.values().stream().filter(old -> values.stream().noneMatch(value -> value.from() == old.from()
                    && java.util.Objects.equals(value.region(), old.region()))).forEach(values::add);
            limits.put(id, new Limit(id, known.label(), known.unit(), values));
        } else {
            limits.put(id, new Limit(id, block.label(), block.need("unit").block(List.of("zh", "en")).label(), values));
        }
    }

    private static Limit.Value value(Place place) {
        Block block = place.block(List.of("from", "region", "value"));
        BigDecimal value = block.need("value").number();
        return new Limit.Value(block.need("from").wholeNumber(), block.find("region").map(Place::text).orElse(null), value);
    }
}
