package io.hullwright.gui.shell;

import atlantafx.base.theme.Styles;
import io.hullwright.gui.look.State;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.Words;
import io.hullwright.work.Problem;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Stands in a page's place while there is nothing to show: what happened, why, what to do next.
final class StatePane {

    private final StackPane pane = new StackPane();
    private final Consumer<Action> actions;

    StatePane(Consumer<Action> actions) {
        this.actions = actions;
        pane.getStyleClass().add("state-pane");
        pane.setId("state-pane");
    }

    StackPane node() {
        return pane;
    }

    void show(State state) {
        var card = new VBox(icon(state));
        card.getStyleClass().add("state-card");
        card.setMaxHeight(VBox.USE_PREF_SIZE);
        switch (state) {
            case State.Connecting _ -> first(card);
            case State.Stopped _ -> stopped(card);
            case State.NoEngine(var problem) -> problem(card, problem);
            case State.Shown _ -> {}
        }
        pane.getChildren().setAll(card);
    }

    private static FontIcon icon(State state) {
        var icon =
                new FontIcon(
                        state instanceof State.NoEngine
                                ? MaterialDesignL.LAN_DISCONNECT
                                : MaterialDesignS.SERVER_NETWORK);
        icon.getStyleClass().add("state-icon");
        return icon;
    }

    /// Three sentences on what is read and what is never sent.
    private static void first(VBox card) {
        card.getChildren()
                .addAll(
                        Controls.wrapped(Words.of("first.title"), "section-title"),
                        Controls.wrapped(Words.of("first.reads")),
                        Controls.wrapped(Words.of("first.keeps")),
                        Controls.wrapped(Words.of("first.sends")));
    }

    private void stopped(VBox card) {
        card.getChildren()
                .addAll(
                        Controls.wrapped(Words.of("stopped.title"), "section-title"),
                        Controls.wrapped(Words.of("stopped.next")),
                        buttons());
    }

    private void problem(VBox card, Problem problem) {
        var buttons = buttons();
        buttons.getChildren().add(Controls.copy("problem.copy", problem.text()));
        var what = Controls.wrapped(Evidence.safe(problem.what()), "section-title");
        what.setId("problem");
        card.getChildren()
                .addAll(
                        what,
                        Controls.wrapped(Evidence.safe(problem.why())),
                        Controls.wrapped(Evidence.safe(problem.next())),
                        Controls.label("(" + problem.code() + ")", "muted"),
                        buttons);
    }

    private FlowPane buttons() {
        var again = button(Action.LOOK_AGAIN, "state.again", MaterialDesignR.REFRESH);
        again.getStyleClass().add(Styles.ACCENT);
        var sample = button(Action.OPEN_SAMPLE, "state.sample", MaterialDesignF.FLASK_OUTLINE);
        return new FlowPane(8, 8, again, sample);
    }

    private Button button(Action action, String key, Ikon icon) {
        var button = Controls.button(key, icon, () -> actions.accept(action));
        Controls.tip(button, action.keyText());
        return button;
    }
}
