package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.report.Plain;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;

/// A finding in one line that leads to the whole of it.
public final class FindingLink extends Button {

    public FindingLink(Finding finding, Consumer<Destination> navigator) {
        this(finding, navigator, false);
    }

    /// @param named also say what it is on
    public FindingLink(Finding finding, Consumer<Destination> navigator, boolean named) {
        var check = finding.check();
        var graphic = new GridPane(8, 0);
        graphic.addRow(
                0,
                Marks.label(finding.severity()),
                new Label(check.id()),
                new Label(check.title()));
        var subject = named ? Plain.line(finding.subject().label(), 60) : "";
        if (named) {
            graphic.add(Controls.label(subject, "muted"), 3, 0);
        }
        setGraphic(graphic);
        var words =
                String.join(" ", Marks.word(finding.severity()), check.id(), check.title(), subject)
                        .strip();
        setAccessibleText(words);
        Controls.tip(this, words);
        getStyleClass().add("row-button");
        setMaxWidth(Double.MAX_VALUE);
        var filter = FindingFilter.on(finding.subject(), check.id());
        setOnAction(_ -> navigator.accept(Destination.findings(filter)));
    }
}
