package io.hullwright.gui.export;

import atlantafx.base.theme.Styles;
import io.hullwright.audit.Audit;
import io.hullwright.core.Hullwright;
import io.hullwright.gui.look.Problems;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.SystemDialog;
import io.hullwright.gui.support.TypedPath;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.nio.file.Path;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Where a person says in which format and where to write what is seen.
public final class ExportPane {

    private final Hullwright hullwright;
    private final Background background;
    private final FormatChoice formats = new FormatChoice(this::renamed);
    private final Label about = Controls.wrapped("", "muted");
    private final CheckBox everything = new CheckBox(Words.of("export.everything"));
    private final TextField file = new TextField();
    private final Button write;
    private final StackPane message = new StackPane();
    private final VBox card = new VBox();
    private @Nullable Audit audit;
    private @Nullable Task<?> writing;

    /// @param close called when the person is done with it
    public ExportPane(Hullwright hullwright, Background background, Runnable close) {
        this.hullwright = hullwright;
        this.background = background;
        everything.setId("export-everything");
        file.setId("export-file");
        file.setAccessibleText(Words.of("export.file"));
        file.setText(usualFile());
        file.setOnAction(_ -> write(false));
        file.textProperty().addListener((_, _, _) -> message.getChildren().clear());
        write =
                Controls.button(
                        "export.write", MaterialDesignF.FILE_EXPORT_OUTLINE, () -> write(false));
        write.getStyleClass().add(Styles.ACCENT);
        message.setId("export-message");
        var done = Controls.button("export.close", MaterialDesignC.CLOSE, close);
        card.getStyleClass().addAll("dialog-card");
        card.getChildren()
                .addAll(
                        Controls.label(Words.of("export.title"), "section-title"),
                        about,
                        formats.node(),
                        everything,
                        place(),
                        message,
                        new FlowPane(8, 8, write, done));
    }

    private Node place() {
        var choose =
                Controls.button("export.choose", MaterialDesignF.FOLDER_OPEN_OUTLINE, this::choose);
        choose.setMinWidth(Button.USE_PREF_SIZE);
        HBox.setHgrow(file, Priority.ALWAYS);
        var label = Controls.label(Words.of("export.file"));
        label.setLabelFor(file);
        var bar = new HBox(file, choose);
        bar.getStyleClass().add("bar");
        return new VBox(4, label, bar);
    }

    private String usualFile() {
        var name = "hullwright-" + hullwright.today() + formats.chosen().extension();
        return Path.of(System.getProperty("user.home", ""), name).toString();
    }

    public Parent content() {
        return card;
    }

    /// What gets the focus first.
    public Node first() {
        return formats.first();
    }

    /// @param seen what will be written; null while there is nothing
    public void show(@Nullable Audit seen) {
        audit = seen;
        message.getChildren().clear();
        write.setDisable(seen == null);
        about.setText(seen == null ? Words.of("export.nothing") : about(seen));
    }

    private static String about(Audit seen) {
        var endpoint = seen.endpoint();
        return Words.of(
                seen.sample() ? "export.about.sample" : "export.about",
                Plain.line((endpoint.engine() + " " + endpoint.version()).strip(), 60),
                Dates.time(seen.takenAt()),
                seen.totals().fail(),
                seen.totals().unknown());
    }

    /// Ends what is being written; the file that was there stays.
    public void stop() {
        if (writing != null) {
            writing.cancel();
            writing = null;
        }
    }

    private void renamed() {
        file.setText(Export.renamed(file.getText(), formats.chosen()));
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("export.title"));
        var before = TypedPath.of(file.getText());
        chooser.setInitialFileName(before == null ? "" : String.valueOf(before.getFileName()));
        var window = card.getScene().getWindow();
        var chosen = SystemDialog.ask(() -> chooser.showSaveDialog(window));
        if (chosen == null) {
            file.requestFocus();
        } else {
            file.setText(chosen.toString());
        }
    }

    private void write(boolean replace) {
        var seen = audit;
        if (seen == null || writing != null) {
            return;
        }
        var export =
                new Export(
                        seen, formats.chosen(), everything.isSelected(), file.getText(), replace);
        say(Controls.wrapped(Words.of("export.writing"), "muted"));
        writing = background.start(_ -> export.write(hullwright), this::ended, this::failed);
    }

    private void ended(Export.Outcome outcome) {
        writing = null;
        switch (outcome) {
            case Export.Outcome.Written(var path) -> {
                var text = Words.of("export.written", Evidence.safe(path.toString()));
                say(Controls.wrapped(text, "good"));
            }
            case Export.Outcome.Exists(var path) -> ask(path);
        }
    }

    private void ask(Path path) {
        var text = Words.of("export.exists", Evidence.safe(path.toString()));
        var replace =
                Controls.button(
                        "export.replace", MaterialDesignF.FILE_REPLACE_OUTLINE, () -> write(true));
        var box = new VBox(Controls.wrapped(text, "strong"), replace);
        box.getStyleClass().add("problem-box");
        say(box);
        replace.requestFocus();
    }

    private void failed(Throwable failure) {
        writing = null;
        say(new ProblemBox(Problems.of(failure)));
    }

    private void say(Node node) {
        message.getChildren().setAll(node);
    }
}
