package io.hullwright.gui.shell;

import io.hullwright.gui.look.State;
import io.hullwright.gui.look.State.Freshness;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Words;
import io.hullwright.work.Problem;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a reader must know of the whole picture: that it is a sample, the engine gone, or facts
/// that could not be read.
final class NoticeBar {

    private final VBox box = new VBox();
    private final Consumer<Destination> navigator;
    private final Consumer<Action> actions;

    NoticeBar(Consumer<Destination> navigator, Consumer<Action> actions) {
        this.navigator = navigator;
        this.actions = actions;
        box.setId("notices");
    }

    VBox node() {
        return box;
    }

    void show(State state) {
        box.getChildren().clear();
        if (!(state instanceof State.Shown(var picture, var fresh))) {
            return;
        }
        if (picture.audit().sample()) {
            add(Words.of("notice.sample"), link("action.open_engine", Action.OPEN_ENGINE));
        }
        if (fresh instanceof Freshness.Lost(var problem)) {
            lost(problem);
        }
        partly(picture.audit().totals().unknown(), picture.audit().notes());
    }

    private void lost(Problem problem) {
        add(
                Words.of("notice.lost", Evidence.safe(problem.what())),
                Controls.copy("problem.copy", problem.text()));
    }

    private void partly(int unknown, List<String> notes) {
        if (unknown > 0) {
            var link = new Hyperlink(Words.of("notice.partly.show"));
            link.setId("show-unseen");
            var unseen = FindingFilter.of(FindingFilter.Answer.NOT_SEEN, "");
            link.setOnAction(_ -> navigator.accept(Destination.findings(unseen)));
            var line = add(Words.count("notice.partly", unknown), link);
            if (!notes.isEmpty()) {
                Controls.tip(line, Evidence.safe(String.join("; ", notes)));
            }
        }
    }

    private Hyperlink link(String key, Action action) {
        var link = new Hyperlink(Words.of(key));
        link.setOnAction(_ -> actions.accept(action));
        return link;
    }

    private Label add(String text, Control... more) {
        var label = Controls.label(text);
        HBox.setHgrow(label, Priority.SOMETIMES);
        var line = new HBox(label);
        for (var node : more) {
            node.setMinWidth(Region.USE_PREF_SIZE);
            line.getChildren().add(node);
        }
        Controls.tip(label, text);
        line.getStyleClass().add("notice");
        box.getChildren().add(line);
        return label;
    }
}
