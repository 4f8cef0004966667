package org.villagebook.desktop.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.villagebook.desktop.component.Place;
import org.villagebook.desktop.component.QuietWorkplace;
import org.villagebook.indicator.Dimension;

class IndicatorsViewModelTest {

    private static final LocalDate FIRST = LocalDate.of(2017, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2019, 12, 31);

    @TempDir
    Path folder;

    private static IndicatorsViewModel modelOf(QuietWorkplace place) {
        place.put("fund", Map.of("date", "2018-03-01", "kind", "引进资金", "amount", "30000"));
        place.put("fund", Map.of("date", "2019-04-01", "kind", "引进资金", "amount", "10000.50"));
        place.put("fund", Map.of("date", "2019-05-01", "kind", "引进资金", "amount", "0.25"));
        return new IndicatorsViewModel(place.workplace(), () -> TODAY);
    }

    private static BigDecimal sum(IndicatorsViewModel model) {
        return model.trace().stream().map(TraceLine::adds).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void aBarLeadsToItsPartOfTheFigure() {
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            IndicatorsViewModel model = modelOf(place);
            model.look(new Place.Count("FUND_TOTAL", FIRST, TODAY, new Place.Count.Part(Dimension.YEAR, "2019")));
            assertThat(model.chosen().get().code()).isEqualTo("FUND_TOTAL");
            assertThat(model.only().get().name()).isEqualTo("2019");
            assertThat(sum(model)).isEqualByComparingTo("10000.75");
            model.showAll();
            assertThat(model.only().get()).isNull();
            assertThat(sum(model)).isEqualByComparingTo("40000.75").isEqualByComparingTo(model.chosen().get().value());
        }
    }

    @Test
    void theNextFigureIsShownWhole() {
        try (QuietWorkplace place = new QuietWorkplace(folder)) {
            IndicatorsViewModel model = modelOf(place);
            model.look(new Place.Count("FUND_TOTAL", FIRST, TODAY, new Place.Count.Part(Dimension.YEAR, "2018")));
            assertThat(model.trace()).hasSize(1);
            model.look(new Place.Count("FUND_TOTAL", FIRST, TODAY));
            assertThat(model.only().get()).isNull();
            assertThat(model.trace()).hasSize(3);
        }
    }
}
