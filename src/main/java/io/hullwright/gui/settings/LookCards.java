package io.hullwright.gui.settings;

import io.hullwright.gui.support.Appearance;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Words;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleGroup;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// How the window looks: theme, size of the text, language of dates.
final class LookCards {

    private static final int STEP = 25;

    private final Appearance appearance;
    private final ToggleGroup themes = new ToggleGroup();
    private final ToggleGroup sizes = new ToggleGroup();
    private final ComboBox<Dates> dates = new ComboBox<>();

    LookCards(Appearance appearance) {
        this.appearance = appearance;
        dates.setId("settings-dates");
        dates.setAccessibleText(Words.of("settings.dates"));
        dates.getItems().setAll(Dates.all());
        dates.setConverter(new Titles());
        dates.setOnAction(_ -> appearance.choose(appearance.choices().with(dates.getValue())));
        appearance.choicesProperty().addListener((_, _, chosen) -> select(chosen));
    }

    List<Node> cards() {
        var cards =
                List.<Node>of(
                        Cards.card(
                                "settings.theme",
                                Cards.choices(
                                        "theme",
                                        themes,
                                        List.of(Choices.Theme.values()),
                                        LookCards::word,
                                        theme -> Words.of("settings.theme." + word(theme)),
                                        theme ->
                                                appearance.choose(
                                                        appearance.choices().with(theme)))),
                        Cards.card("settings.size", sizes()),
                        Cards.card(
                                "settings.dates",
                                Controls.wrapped(Words.of("settings.dates.hint"), "muted"),
                                dates));
        select(appearance.choices());
        return cards;
    }

    private Node sizes() {
        var all =
                IntStream.iterate(
                                Choices.SMALLEST,
                                size -> size <= Choices.LARGEST,
                                size -> size + STEP)
                        .boxed()
                        .toList();
        return Cards.choices(
                "size",
                sizes,
                all,
                String::valueOf,
                size -> Words.of("settings.size.per_cent", size),
                size -> appearance.choose(appearance.choices().with((int) size)));
    }

    private static String word(Choices.Theme theme) {
        return theme.name().toLowerCase(Locale.ROOT);
    }

    private void select(Choices chosen) {
        Cards.select(themes, chosen.theme());
        Cards.select(sizes, chosen.textSize());
        dates.getSelectionModel().select(chosen.dates());
    }

    private static final class Titles extends StringConverter<Dates> {

        private final ZonedDateTime example = ZonedDateTime.now(ZoneId.systemDefault());

        @Override
        public String toString(@Nullable Dates dates) {
            return dates == null ? "" : dates.title(example);
        }

        @Override
        public @Nullable Dates fromString(String text) {
            return null;
        }
    }
}
