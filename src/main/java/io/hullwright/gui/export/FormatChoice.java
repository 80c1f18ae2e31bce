package io.hullwright.gui.export;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Words;
import io.hullwright.report.ReportFormat;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;

/// Every format of a report, one of which is chosen; the ones for people first.
final class FormatChoice {

    private static final List<ReportFormat> ORDER = order();

    private final ToggleGroup group = new ToggleGroup();
    private final GridPane grid = new GridPane(14, 6);
    private final RadioButton first;

    FormatChoice(Runnable changed) {
        grid.setId("export-formats");
        var buttons = new ArrayList<RadioButton>();
        for (var format : ORDER) {
            var button = button(format);
            var use = Controls.label(Words.of("export.format." + format.word()), "muted");
            buttons.add(button);
            grid.addRow(grid.getRowCount(), button, use);
        }
        first = buttons.getFirst();
        group.selectToggle(first);
        group.selectedToggleProperty().addListener((_, _, _) -> changed.run());
    }

    private static List<ReportFormat> order() {
        var order = new ArrayList<>(List.of(ReportFormat.HTML, ReportFormat.PDF));
        for (var format : ReportFormat.values()) {
            if (!order.contains(format)) {
                order.add(format);
            }
        }
        return order;
    }

    private RadioButton button(ReportFormat format) {
        var name = Words.of("export.format." + format.word() + ".name");
        var button = new RadioButton(name);
        button.setId("export-" + format.word());
        button.setAccessibleText(name + ", " + Words.of("export.format." + format.word()));
        button.setUserData(format);
        button.setToggleGroup(group);
        button.setMinWidth(RadioButton.USE_PREF_SIZE);
        return button;
    }

    Node node() {
        return grid;
    }

    Node first() {
        return group.getSelectedToggle() instanceof RadioButton chosen ? chosen : first;
    }

    ReportFormat chosen() {
        var chosen = group.getSelectedToggle();
        return chosen == null ? ORDER.getFirst() : (ReportFormat) chosen.getUserData();
    }
}
