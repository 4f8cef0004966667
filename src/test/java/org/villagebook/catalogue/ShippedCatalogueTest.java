package org.villagebook.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

    private final Catalogue catalogue = CatalogueReader.shipped();

    @Test
    void knowsTheTenRecordTypesInTheirOrder() {
        assertThat(catalogue.types()).extracting(RecordType::id).containsExactly("household", "person", "visit",
                "project", "project_progress", "activity", "attendance", "fund", "donation", "follow_up");
    }
}
