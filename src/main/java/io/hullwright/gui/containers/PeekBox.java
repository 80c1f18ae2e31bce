package io.hullwright.gui.containers;

import io.hullwright.gui.look.Peeks;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// What the engine says of one container, asked for by a press of a button and not kept.
final class PeekBox {

    private static final int ROWS = 14;
    private static final int LONGEST = 2_000;

    private final VBox box = new VBox(6);
    private final VBox shown = new VBox(6);
    private final String id;

    /// Asks for something, and is told lines or a problem.
    private interface Question {
        void ask(String id, Consumer<List<String>> seen, Consumer<Problem> failed);
    }

    PeekBox(String id, Peeks peeks) {
        this.id = id;
        box.setId("peek");
        box.getChildren()
                .addAll(
                        new FlowPane(
                                8,
                                8,
                                button("peek.settings", MaterialDesignC.CODE_JSON, peeks::settings),
                                button(
                                        "peek.processes",
                                        MaterialDesignF.FORMAT_LIST_NUMBERED,
                                        peeks::processes),
                                button("peek.log", MaterialDesignT.TEXT_BOX_OUTLINE, peeks::log)),
                        shown);
    }

    VBox node() {
        return box;
    }

    private Button button(String key, Ikon icon, Question question) {
        return Controls.button(
                key,
                icon,
                () ->
                        question.ask(
                                id,
                                lines -> show(Words.of(key + ".hint"), lines),
                                problem -> shown.getChildren().setAll(new ProblemBox(problem))));
    }

    private void show(String hint, List<String> lines) {
        var text = new StringBuilder();
        for (var line : lines) {
            text.append(Plain.line(line, LONGEST)).append('\n');
        }
        var area = new TextArea(text.toString());
        area.setId("peek-text");
        area.setEditable(false);
        area.setPrefRowCount(ROWS);
        area.getStyleClass().add("code");
        area.setAccessibleText(hint);
        shown.getChildren()
                .setAll(
                        Controls.wrapped(hint, "muted"),
                        lines.isEmpty() ? Controls.wrapped(Words.of("peek.nothing")) : area);
    }
}
