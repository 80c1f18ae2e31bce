package io.hullwright.gui.settings;

import io.hullwright.core.Hullwright;
import io.hullwright.core.settings.Preferences;
import io.hullwright.core.settings.Threshold;
import io.hullwright.gui.look.Problems;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.SystemDialog;
import io.hullwright.gui.support.TypedPath;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What a person chose for every look: folders, and from which severity on an audit fails.
final class WishCards {

    private final Hullwright hullwright;
    private final Background background;
    private final Runnable lookAgain;
    private final VBox rows = new VBox(4);
    private final VBox problem = new VBox();
    private final TextField typed = new TextField();
    private final Label refused = Controls.wrapped("", "form-problem");
    private final ToggleGroup thresholds = new ToggleGroup();
    private Preferences shown = Preferences.usual();

    /// @param lookAgain called when other files are to be looked at
    WishCards(Hullwright hullwright, Background background, Runnable lookAgain) {
        this.hullwright = hullwright;
        this.background = background;
        this.lookAgain = lookAgain;
        rows.setId("settings-folders");
        refused.setId("settings-folder-problem");
        say("");
        read();
    }

    List<Node> cards() {
        return List.of(
                Cards.card(
                        "settings.folders",
                        Controls.wrapped(Words.of("settings.folders.hint"), "muted"),
                        rows,
                        adding(),
                        refused,
                        problem),
                Cards.card(
                        "settings.fail_on",
                        Controls.wrapped(Words.of("settings.fail_on.hint"), "muted"),
                        Cards.choices(
                                "fail-on",
                                thresholds,
                                List.of(Threshold.values()),
                                Threshold::toString,
                                WishCards::title,
                                threshold -> keep(before -> before.with(threshold), () -> {}))));
    }

    private static String title(Threshold threshold) {
        return threshold == Threshold.NEVER
                ? Words.of("settings.fail_on.never")
                : Words.of("severity." + threshold);
    }

    private Node adding() {
        typed.setId("settings-folder");
        typed.setPromptText(Words.of("settings.folders.prompt"));
        typed.setAccessibleText(Words.of("settings.folders.prompt"));
        typed.setPrefColumnCount(32);
        typed.setOnAction(_ -> add());
        var add = Controls.button("settings.folders.add", MaterialDesignP.PLUS, this::add);
        var choose =
                Controls.button(
                        "settings.folders.choose",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        this::choose);
        var bar = new HBox(typed, add, choose);
        bar.getStyleClass().add("bar");
        return bar;
    }

    private void choose() {
        var window = typed.getScene().getWindow();
        var folder = SystemDialog.ask(() -> new DirectoryChooser().showDialog(window));
        if (folder != null) {
            typed.setText(folder.getPath());
            add();
        }
    }

    private void add() {
        var folder = TypedPath.of(typed.getText());
        if (folder == null) {
            say(Words.of("settings.folders.no_path"));
            return;
        }
        say("");
        var _ =
                background.start(
                        _ -> hullwright.find(folder).size(),
                        _ -> {
                            typed.clear();
                            keep(preferences -> preferences.with(folder), lookAgain);
                        },
                        failure -> say(Problems.of(failure).what()));
    }

    private void remove(Path folder) {
        keep(preferences -> preferences.without(folder), lookAgain);
    }

    private void say(String text) {
        refused.setText(text);
        refused.setVisible(!text.isEmpty());
        refused.setManaged(!text.isEmpty());
    }

    private void read() {
        var _ = background.start(_ -> hullwright.preferences(), this::show, this::failed);
    }

    private void keep(UnaryOperator<Preferences> change, Runnable then) {
        var _ =
                background.start(
                        _ -> {
                            var changed = change.apply(hullwright.preferences());
                            hullwright.keep(changed);
                            return changed;
                        },
                        changed -> {
                            show(changed);
                            then.run();
                        },
                        this::failed);
    }

    private void failed(Throwable failure) {
        problem.getChildren().setAll(new ProblemBox(Problems.of(failure)));
        Cards.select(thresholds, shown.failOn());
    }

    private void show(Preferences preferences) {
        shown = preferences;
        problem.getChildren().clear();
        Cards.select(thresholds, preferences.failOn());
        rows.getChildren().setAll(preferences.folders().stream().map(this::row).toList());
        if (preferences.folders().isEmpty()) {
            rows.getChildren().add(Controls.label(Words.of("settings.folders.none")));
        }
    }

    private Node row(Path folder) {
        var name = Controls.label(Plain.line(folder.toString()));
        Controls.tip(name, Plain.line(folder.toString()));
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.SOMETIMES);
        var remove =
                Controls.button(
                        "settings.folders.remove",
                        MaterialDesignF.FOLDER_REMOVE_OUTLINE,
                        () -> remove(folder));
        remove.setMinWidth(HBox.USE_PREF_SIZE);
        remove.setAccessibleText(
                Words.of("settings.folders.remove") + " " + Plain.line(folder.toString()));
        var row = new HBox(name, remove);
        row.getStyleClass().add("bar");
        return row;
    }
}
