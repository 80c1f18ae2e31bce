package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TabPane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// How the pages look, in both themes.
class AppearanceTest {

    @Test
    void contrastIsWorkedOutAsTheRulesSay() {
        assertEquals(21, Contrast.ratio(Color.BLACK, Color.WHITE), 0.001);
        assertEquals(4.54, Contrast.ratio(Color.web("#767676"), Color.WHITE), 0.01);
    }

    @ParameterizedTest
    @EnumSource(
            value = Choices.Theme.class,
            names = {"LIGHT", "DARK"})
    void everyTextOfEveryPageStandsOut(Choices.Theme theme) {
        try (var window = ShownWindow.onSample(new Choices(theme, 100)).awaitFresh()) {
            var weak = new ArrayList<String>();
            for (var place : Place.values()) {
                open(window, place);
                Screenshots.take(window, name(place, theme));
                weak.addAll(weakOn(window, place));
            }
            assertEquals(List.of(), weak);
        }
    }

    private static List<String> weakOn(ShownWindow window, Place place) {
        return ShownWindow.onFx(
                () ->
                        Contrast.tooLittle(window.stage().getScene().getRoot()).stream()
                                .map(text -> place + ": " + text)
                                .toList());
    }

    private static String name(Place place, Choices.Theme theme) {
        return (place + "-" + theme).toLowerCase(Locale.ROOT);
    }

    /// Shows the page with its first row selected, where it has rows.
    static void open(ShownWindow window, Place place) {
        window.go(place);
        switch (place) {
            case OVERVIEW -> window.await("the worst", () -> window.shows("#worst .row-button"));
            case CONTAINERS -> window.select("#containers-table", 0);
            case FINDINGS -> window.select("#findings-table", 3);
            case CHECKLIST -> window.select("#checklist-table", 0);
            case FILES -> window.await("the welcome", () -> window.shows("#files-welcome"));
            case ENGINE -> window.await("facts", () -> window.shows("#engine-detail .label"));
            case SETTINGS -> window.await("keys", () -> window.shows("#keys"));
        }
    }

    @Test
    void theTablesOfTheEngineAreFilled() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            open(window, Place.ENGINE);
            for (var tab = 1; tab < 5; tab++) {
                var at = tab;
                ShownWindow.onFx(
                        () -> {
                            ((TabPane) window.node("#engine-tabs")).getSelectionModel().select(at);
                            return "";
                        });
                window.await(
                        "rows of tab " + at,
                        () -> window.shows(".tab-pane .table-row-cell:filled"));
                Screenshots.take(window, "engine-tab-" + at);
            }
            assertTrue(window.shows("#engine-tabs"));
        }
    }
}
