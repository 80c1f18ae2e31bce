package io.hullwright.gui.shell;

import io.hullwright.audit.Audit;
import io.hullwright.gui.look.Session;
import io.hullwright.gui.look.State;
import io.hullwright.gui.look.State.Freshness;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Narrow;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignE;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Which engine it is, always in sight, and how fresh what is shown is.
final class EndpointBar {

    private static final int LETTERS = 46;

    private final HBox bar = new HBox();
    private final Label engine = Controls.label("", "engine-name");
    private final Label address = Controls.label("", "muted");
    private final Label freshness = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel;
    private final Button again;

    EndpointBar(Session session, Consumer<Action> actions) {
        cancel = Controls.button("action.cancel", MaterialDesignC.CLOSE, session::cancel);
        again =
                Controls.button(
                        "action.look_again",
                        MaterialDesignR.REFRESH,
                        () -> actions.accept(Action.LOOK_AGAIN));
        var export =
                Controls.button(
                        "action.export",
                        MaterialDesignE.EXPORT_VARIANT,
                        () -> actions.accept(Action.EXPORT));
        Controls.tip(export, Action.EXPORT.keyText());
        Controls.tip(again, Action.LOOK_AGAIN.keyText());
        Controls.tip(cancel, Action.CANCEL.keyText());
        engine.setId("engine");
        address.setId("address");
        freshness.setId("freshness");
        progress.setId("progress");
        progress.setPrefWidth(110);
        progress.progressProperty().bind(session.progressProperty());
        progress.setAccessibleText(Words.of("progress"));
        for (var whole : new Region[] {cancel, again, export, progress, freshness}) {
            whole.setMinWidth(Region.USE_PREF_SIZE);
        }
        Narrow.watch(bar, engine, LETTERS, List.of(cancel, again, export), List.of(address));
        address.setPrefWidth(0); // it has what the name leaves
        HBox.setHgrow(address, Priority.ALWAYS);
        address.setMaxWidth(Double.MAX_VALUE);
        var identity = new HBox(engine, address);
        identity.getStyleClass().add("bar");
        HBox.setHgrow(identity, Priority.ALWAYS);
        bar.getStyleClass().add("endpoint-bar");
        bar.getChildren()
                .addAll(
                        new FontIcon(MaterialDesignS.SERVER_NETWORK),
                        identity,
                        freshness,
                        progress,
                        cancel,
                        again,
                        export);
    }

    HBox node() {
        return bar;
    }

    void show(State state) {
        var looking =
                state instanceof State.Connecting
                        || (state instanceof State.Shown(_, var fresh)
                                && fresh instanceof Freshness.Looking);
        for (var node : new Region[] {progress, cancel}) {
            node.setVisible(looking);
            node.setManaged(looking);
        }
        again.setDisable(looking);
        switch (state) {
            case State.Connecting _ -> say(Words.of("engine.unknown"), "", "freshness.connecting");
            case State.Stopped _ -> say(Words.of("engine.unknown"), "", "freshness.stopped");
            case State.NoEngine _ -> say(Words.of("engine.unknown"), "", "freshness.no_engine");
            case State.Shown(var picture, var fresh) -> shown(picture.audit(), fresh);
        }
    }

    private void say(String name, String where, String how) {
        name(name, where);
        freshness.setText(Words.of(how));
    }

    private void name(String name, String where) {
        engine.setText(name);
        address.setText(where);
        Controls.tip(engine, name);
        Controls.tip(address, where);
    }

    private void shown(Audit audit, Freshness fresh) {
        var endpoint = audit.endpoint();
        var local =
                endpoint.address().startsWith("unix:") || endpoint.address().startsWith("npipe:");
        var kind =
                audit.sample() ? "endpoint.sample" : local ? "endpoint.local" : "endpoint.remote";
        name(
                Plain.line(endpoint.engine() + " " + endpoint.version(), 40),
                Words.of(kind, Plain.line(endpoint.address(), 120)));
        var time = Dates.time(audit.takenAt());
        freshness.setText(
                switch (fresh) {
                    case Freshness.Looking _ -> Words.of("freshness.looking");
                    case Freshness.Still _ when audit.sample() -> Words.of("freshness.sample");
                    case Freshness.Still _ -> Words.of("freshness.still", time);
                    case Freshness.Live _ -> Words.of("freshness.live");
                    case Freshness.Lost _ -> Words.of("freshness.lost");
                });
    }
}
