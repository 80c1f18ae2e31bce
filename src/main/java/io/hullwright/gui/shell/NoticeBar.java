package io.hullwright.gui.shell;

import io.hullwright.gui.look.Picture;
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
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;

/// What a reader must know of the whole picture: that it is a sample, the engine gone, or facts
/// that could not be read.
final class NoticeBar {

    private final FlowPane box = new FlowPane();
    private static final double MARGIN = 30;

    private final Consumer<Destination> navigator;
    private final Consumer<Action> actions;

    NoticeBar(Consumer<Destination> navigator, Consumer<Action> actions) {
        this.navigator = navigator;
        this.actions = actions;
        box.setId("notices");
        box.getStyleClass().add("notices");
        hideEmpty();
    }

    FlowPane node() {
        return box;
    }

    void show(State state) {
        box.getChildren().clear();
        if (state instanceof State.Shown(var picture, var fresh)) {
            shown(picture, fresh);
        }
        hideEmpty();
    }

    private void hideEmpty() {
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(box.isVisible());
    }

    private void shown(Picture picture, Freshness fresh) {
        if (picture.audit().sample()) {
            add(
                    MaterialDesignF.FLASK_OUTLINE,
                    Words.of("notice.sample"),
                    link("action.open_engine", Action.OPEN_ENGINE));
        }
        if (fresh instanceof Freshness.Lost(var problem)) {
            lost(problem);
        }
        partly(picture.audit().totals().unknown(), picture.audit().notes());
    }

    private void lost(Problem problem) {
        add(
                MaterialDesignL.LAN_DISCONNECT,
                Words.of("notice.lost", Evidence.safe(problem.what())),
                Controls.copy("problem.copy", problem.text()));
    }

    private void partly(int unknown, List<String> notes) {
        if (unknown > 0) {
            var link = new Hyperlink(Words.of("notice.partly.show"));
            link.setId("show-unseen");
            var unseen = FindingFilter.of(FindingFilter.Answer.NOT_SEEN, "");
            link.setOnAction(_ -> navigator.accept(Destination.findings(unseen)));
            var line =
                    add(
                            MaterialDesignE.EYE_OFF_OUTLINE,
                            Words.count("notice.partly", unknown),
                            link);
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

    private Label add(Ikon icon, String text, Control... more) {
        var label = Controls.label(text);
        label.setGraphic(new FontIcon(icon));
        var line = new HBox(label);
        line.maxWidthProperty().bind(box.widthProperty().subtract(MARGIN));
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
