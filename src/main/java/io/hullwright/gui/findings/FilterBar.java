package io.hullwright.gui.findings;

import atlantafx.base.theme.Styles;
import io.hullwright.check.Severity;
import io.hullwright.facts.Subject;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Marks;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Where a person says which findings to show.
final class FilterBar {

    private final TextField search = new TextField();
    private final ComboBox<FindingFilter.Answer> answer = new ComboBox<>();
    private final Map<Severity, ToggleButton> severities = new EnumMap<>(Severity.class);
    private final FlowPane bar = new FlowPane();
    private final Consumer<FindingFilter> changed;
    private final Button only = new Button();
    private final ToggleButton fresh = new ToggleButton(Words.of("findings.new"));
    private final ToggleGroup groups = new ToggleGroup();
    private @Nullable Subject subject;
    private boolean setting;

    FilterBar(Consumer<FindingFilter> changed, Consumer<Grouping> grouped) {
        this.changed = changed;
        bar.setHgap(8);
        bar.setVgap(8);
        search.setId("findings-search");
        search.setPromptText(Words.of("findings.search"));
        search.setAccessibleText(Words.of("findings.search"));
        search.setPrefColumnCount(11);
        search.textProperty().addListener((_, _, _) -> tell());
        answer.setId("findings-answer");
        answer.setAccessibleText(Words.of("findings.answer"));
        answer.getItems().setAll(FindingFilter.Answer.values());
        answer.setConverter(new Titles());
        answer.setValue(FindingFilter.Answer.TO_FIX);
        answer.valueProperty().addListener((_, _, _) -> tell());
        bar.getChildren().addAll(search, answer);
        var toggles = new ArrayList<ToggleButton>();
        for (var severity : Severity.values()) {
            toggles.add(toggle(severity));
        }
        bar.getChildren().add(joined(toggles));
        fresh.setId("findings-new");
        fresh.getStyleClass().add("small");
        fresh.setMinWidth(ToggleButton.USE_PREF_SIZE);
        Controls.tip(fresh, Words.of("findings.new.hint"));
        fresh.selectedProperty().addListener((_, _, _) -> tell());
        var grouping = joined(List.of(group(Grouping.CHECK), group(Grouping.SUBJECT)));
        bar.getChildren().addAll(fresh, grouping);
        groups.selectedToggleProperty().addListener((_, _, _) -> grouped.accept(grouping()));
        only.setId("findings-only");
        only.setGraphic(new FontIcon(MaterialDesignC.CLOSE));
        only.setMaxWidth(260);
        only.setOnAction(_ -> forgetSubject());
    }

    /// Buttons of one kind, as one piece.
    private static HBox joined(List<ToggleButton> buttons) {
        buttons.getFirst().getStyleClass().add(Styles.LEFT_PILL);
        for (var button : buttons.subList(1, buttons.size() - 1)) {
            button.getStyleClass().add(Styles.CENTER_PILL);
        }
        buttons.getLast().getStyleClass().add(Styles.RIGHT_PILL);
        var box = new HBox();
        box.getChildren().addAll(buttons);
        box.setMinWidth(HBox.USE_PREF_SIZE);
        return box;
    }

    private ToggleButton group(Grouping grouping) {
        var toggle = new ToggleButton(grouping.title());
        toggle.setId("findings-group-" + grouping.word());
        toggle.getStyleClass().add("small");
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.setUserData(grouping);
        toggle.setToggleGroup(groups);
        return toggle;
    }

    private Grouping grouping() {
        var chosen = groups.getSelectedToggle();
        return chosen == null ? Grouping.NONE : (Grouping) chosen.getUserData();
    }

    /// From none to the checks, to the subjects, to none.
    void nextGrouping() {
        var toggles = groups.getToggles();
        var next = toggles.indexOf(groups.getSelectedToggle()) + 1;
        groups.selectToggle(next < toggles.size() ? toggles.get(next) : null);
    }

    private ToggleButton toggle(Severity severity) {
        var toggle = new ToggleButton(Marks.of(severity));
        toggle.setId("findings-" + severity.word());
        toggle.getStyleClass().addAll("small", Marks.style(severity));
        toggle.setMinWidth(ToggleButton.USE_PREF_SIZE);
        toggle.selectedProperty().addListener((_, _, _) -> tell());
        severities.put(severity, toggle);
        return toggle;
    }

    FlowPane node() {
        return bar;
    }

    TextField search() {
        return search;
    }

    FindingFilter filter() {
        var chosen = EnumSet.noneOf(Severity.class);
        severities.forEach(
                (severity, toggle) -> {
                    if (toggle.isSelected()) {
                        chosen.add(severity);
                    }
                });
        return new FindingFilter(
                chosen, answer.getValue(), search.getText(), subject, fresh.isSelected());
    }

    void set(FindingFilter filter) {
        setting = true;
        severities.forEach(
                (severity, toggle) -> toggle.setSelected(filter.severities().contains(severity)));
        answer.setValue(filter.answer());
        search.setText(filter.text());
        fresh.setSelected(filter.newOnly());
        showOnly(filter.subject());
        setting = false;
        tell();
    }

    /// The one thing that a link led to, as a button that shows the others again.
    private void showOnly(@Nullable Subject wanted) {
        subject = wanted;
        bar.getChildren().remove(only);
        if (wanted != null) {
            only.setText(Words.of("findings.only", Plain.line(wanted.label(), 60)));
            bar.getChildren().add(only);
        }
    }

    private void forgetSubject() {
        showOnly(null);
        tell();
    }

    private void tell() {
        if (!setting) {
            changed.accept(filter());
        }
    }

    private static final class Titles extends StringConverter<FindingFilter.Answer> {

        @Override
        public String toString(FindingFilter.Answer answer) {
            return answer == null ? "" : answer.title();
        }

        @Override
        public FindingFilter.@Nullable Answer fromString(String title) {
            for (var answer : FindingFilter.Answer.values()) {
                if (answer.title().equals(title)) {
                    return answer;
                }
            }
            return null;
        }
    }
}
