package org.villagebook.desktop.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.villagebook.desktop.component.Place;

class NavigatorTest {

    private static final Place HOUSEHOLDS = new Place.Home("household");
    private static final Place PROJECTS = new Place.Home("project");

    @Test
    void backAndForwardLikeABrowser() {
        Navigator navigator = new Navigator();
        List<Place> shown = new ArrayList<>();
        navigator.shownBy(shown::add);
        navigator.go(HOUSEHOLDS);
        navigator.go(PROJECTS);
        navigator.back();
        assertThat(navigator.here()).isEqualTo(HOUSEHOLDS);
        assertThat(navigator.canBack().get()).isFalse();
        navigator.forward();
        assertThat(navigator.here()).isEqualTo(PROJECTS);
        assertThat(shown).containsExactly(HOUSEHOLDS, PROJECTS, HOUSEHOLDS, PROJECTS);
    }

    @Test
    void aFormThatWasLeftIsNoPlaceToComeBackTo() {
        Navigator navigator = new Navigator();
        navigator.go(HOUSEHOLDS);
        navigator.go(new Place.Entry("visit", Map.of()));
        navigator.go(PROJECTS);
        navigator.back();
        assertThat(navigator.here()).isEqualTo(HOUSEHOLDS);
    }
}
