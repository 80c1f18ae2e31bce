package io.hullwright.gui.fix;

import atlantafx.base.theme.Styles;
import io.hullwright.audit.Finding;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileKind;
import io.hullwright.core.Hullwright;
import io.hullwright.core.mending.DifferenceLine;
import io.hullwright.core.mending.Mending;
import io.hullwright.gui.look.Problems;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Shows what would mend a finding. Nothing is written before the person saw it and said so.
public final class FixPane {

    /// What of the window's size is left around it.
    private static final double MARGIN = 90;

    private static final String CHANGED_MEANWHILE = "HW-142";

    private final Hullwright hullwright;
    private final Background background;
    private final Supplier<EngineChoice> engine;
    private final Runnable changed;
    private final VBox card = new VBox();
    private final Label title = Controls.wrapped("", "section-title");
    private final Label place = Controls.wrapped("", "muted");
    private final DifferenceView difference = new DifferenceView();
    private final VBox remarks = new VBox(2);
    private final VBox message = new VBox();
    private final Button write;
    private final Button undo;
    private final Button anew;
    private @Nullable Finding finding;
    private @Nullable Mending mending;
    private @Nullable Task<?> working;

    /// What was read, ready to be shown.
    private record Seen(Mending mending, List<DifferenceLine> lines) {}

    /// @param engine whose containers may answer what is asked
    /// @param changed told when a file says something else
    public FixPane(
            Hullwright hullwright,
            Background background,
            Supplier<EngineChoice> engine,
            Runnable changed,
            Runnable close) {
        this.hullwright = hullwright;
        this.background = background;
        this.engine = engine;
        this.changed = changed;
        write = Controls.button("mend.write", MaterialDesignF.FILE_EDIT_OUTLINE, this::write);
        write.getStyleClass().add(Styles.ACCENT);
        undo = Controls.button("mend.undo", MaterialDesignU.UNDO, this::undo);
        anew = Controls.button("mend.anew", MaterialDesignR.REFRESH, this::again);
        var done = Controls.button("mend.close", MaterialDesignC.CLOSE, close);
        place.setId("mend-place");
        remarks.setId("mend-remarks");
        message.setId("mend-message");
        VBox.setVgrow(difference.node(), Priority.ALWAYS);
        card.getStyleClass().add("fix-card");
        card.getChildren()
                .addAll(
                        title,
                        place,
                        difference.node(),
                        remarks,
                        message,
                        new FlowPane(8, 8, write, undo, anew, done));
        card.prefWidthProperty()
                .bind(
                        card.sceneProperty()
                                .flatMap(Scene::widthProperty)
                                .map(width -> width.doubleValue() - MARGIN)
                                .orElse(MARGIN));
        card.prefHeightProperty()
                .bind(
                        card.sceneProperty()
                                .flatMap(Scene::heightProperty)
                                .map(height -> height.doubleValue() - MARGIN)
                                .orElse(MARGIN));
    }

    public Parent content() {
        return card;
    }

    /// What gets the focus first: to look comes before to write.
    public Node first() {
        return difference.node();
    }

    /// Reads what would mend it; shown as soon as that is known.
    public void show(Finding wanted) {
        stop();
        finding = wanted;
        mending = null;
        title.setText(Words.of("mend.title", wanted.check().id(), wanted.check().title()));
        place.setText(Evidence.safe(wanted.subject().label()));
        difference.clear();
        remarks.getChildren().clear();
        say(Controls.wrapped(Words.of("mend.reading"), "muted"));
        offer(false, false, false);
        var choice = engine.get();
        working =
                background.start(
                        told -> {
                            var made = hullwright.mendings().of(choice, wanted, told);
                            return new Seen(made, made.lines());
                        },
                        this::seen,
                        this::failed);
    }

    /// Ends what is being read.
    public void stop() {
        if (working != null) {
            working.cancel();
            working = null;
        }
    }

    private void seen(Seen seen) {
        working = null;
        mending = seen.mending();
        place.setText(Evidence.safe(seen.mending().file().toString()));
        difference.show(seen.lines(), Words.of("mend.before"), Words.of("mend.after"));
        remarks.getChildren().clear();
        for (var question : seen.mending().questions()) {
            remarks.getChildren().add(remark("mend.question", question));
        }
        for (var left : seen.mending().left()) {
            remarks.getChildren().add(remark("mend.left", left));
        }
        say(Controls.wrapped(Words.of("mend.not_written"), "muted"));
        offer(true, false, false);
    }

    private static Label remark(String key, Mending.Remark remark) {
        return Controls.wrapped(Words.of(key, remark.check(), Evidence.safe(remark.words())));
    }

    private void write() {
        var shown = mending;
        if (shown == null || working != null) {
            return;
        }
        offer(false, false, false);
        say(Controls.wrapped(Words.of("mend.writing"), "muted"));
        working =
                background.start(
                        _ -> hullwright.mendings().write(shown), this::written, this::failed);
    }

    private void written(Path backup) {
        working = null;
        var file = mending == null ? backup : mending.file();
        var key = FileKind.of(file) == FileKind.DOCKERFILE ? "mend.written.image" : "mend.written";
        var text = Words.of(key, Evidence.safe(String.valueOf(backup.getFileName())));
        say(Controls.wrapped(text, "good"));
        offer(false, true, false);
        undo.requestFocus();
        changed.run();
    }

    private void undo() {
        var shown = mending;
        if (shown == null || working != null) {
            return;
        }
        offer(false, false, false);
        working = background.start(_ -> hullwright.undo(shown.file()), this::undone, this::failed);
    }

    private void undone(Path backup) {
        working = null;
        var text = Words.of("mend.undone", Evidence.safe(String.valueOf(backup.getFileName())));
        say(Controls.wrapped(text, "good"));
        offer(true, false, false);
        changed.run();
    }

    private void again() {
        if (finding != null) {
            show(finding);
        }
    }

    private void failed(Throwable failure) {
        working = null;
        var problem = Problems.of(failure);
        say(new ProblemBox(problem));
        offer(false, false, true);
        var shown = mending;
        if (problem.code().equals(CHANGED_MEANWHILE) && shown != null) {
            working =
                    background.start(
                            _ -> hullwright.mendings().meanwhile(shown),
                            this::meanwhile,
                            this::failed);
        }
    }

    /// The file's own change stands in the place of ours.
    private void meanwhile(List<DifferenceLine> lines) {
        working = null;
        remarks.getChildren().clear();
        difference.show(lines, Words.of("mend.shown"), Words.of("mend.before"));
    }

    private void offer(boolean writing, boolean undoing, boolean again) {
        offer(write, writing);
        offer(undo, undoing);
        offer(anew, again);
    }

    private static void offer(Button button, boolean offered) {
        button.setVisible(offered);
        button.setManaged(offered);
    }

    private void say(Node node) {
        message.getChildren().setAll(node);
    }
}
