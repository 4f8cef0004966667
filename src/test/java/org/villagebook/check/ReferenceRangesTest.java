package org.villagebook.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.villagebook.catalogue.CatalogueReader;

class ReferenceRangesTest {

    private final ReferenceRanges ranges = new ReferenceRanges(CatalogueReader.shipped().limits(), LocalDate.of(2024, 1, 1));

    @ParameterizedTest
    @CsvSource(textBlock = """
            systolic,       139,  40, false
            systolic,       140,  40, true
            systolic,       140,  65, false
            systolic,       150,  65, true
            systolicLeft,   150,  -1, true
            diastolic,      90,   80, true
            fastingGlucose, 7.0,  50, false
            fastingGlucose, 7.01, 50, true
            fastingGlucose, 4.3,  50, true
            oxygen,         82,   50, false
            weight,         240,  50, false
            """)
    void whatIsShownInAmber(String field, String value, int age, boolean outside) {
        assertThat(ranges.outside(field, value, age)).isEqualTo(outside);
    }
}
