package io.hullwright.gui.files;

import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Narrow;
import io.hullwright.gui.support.SystemDialog;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// Where a person says which file or folder to open, and which of a folder's files to see.
final class OpenBar {

    private static final int LETTERS = 46;

    private final TextField path = new TextField();
    private final ComboBox<Path> found = new ComboBox<>();
    private final VBox box;
    private final Consumer<String> open;
    private Path folder = Path.of("");
    private boolean filling;

    /// @param measure a label in the usual font
    /// @param open told what was typed or chosen
    /// @param shown told which of the files that were found to show
    OpenBar(Label measure, Consumer<String> open, Consumer<Path> shown) {
        this.open = open;
        path.setId("files-path");
        path.setPromptText(Words.of("files.path"));
        path.setAccessibleText(Words.of("files.path"));
        path.setOnAction(_ -> open.accept(path.getText()));
        HBox.setHgrow(path, Priority.ALWAYS);
        found.setId("files-found");
        found.setAccessibleText(Words.of("files.found"));
        found.setMaxWidth(Double.MAX_VALUE);
        found.setConverter(new Names());
        found.valueProperty()
                .addListener(
                        (_, _, file) -> {
                            if (!filling && file != null) {
                                shown.accept(file);
                            }
                        });
        var file = Controls.button("files.choose", MaterialDesignF.FILE_OUTLINE, this::chooseFile);
        var whole =
                Controls.button(
                        "files.choose_folder",
                        MaterialDesignF.FOLDER_OPEN_OUTLINE,
                        this::chooseFolder);
        file.setMinWidth(Region.USE_PREF_SIZE);
        whole.setMinWidth(Region.USE_PREF_SIZE);
        var bar = new HBox(path, file, whole);
        bar.getStyleClass().add("bar");
        Narrow.watch(bar, measure, LETTERS, List.of(file, whole), List.of());
        box = new VBox(6, bar);
    }

    Node node() {
        return box;
    }

    void focus() {
        path.requestFocus();
        path.selectAll();
    }

    /// @param place what was opened
    /// @param files what is there
    void show(Path place, List<Path> files) {
        path.setText(place.toString());
        path.end();
        folder = place;
        filling = true;
        found.getItems().setAll(files);
        found.setValue(files.isEmpty() ? null : files.getFirst());
        filling = false;
        box.getChildren().remove(found);
        if (files.size() > 1) {
            box.getChildren().add(found);
        }
    }

    /// Where nobody chooses one, the path can still be typed.
    void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Words.of("files.choose"));
        chosen(SystemDialog.ask(() -> chooser.showOpenDialog(path.getScene().getWindow())));
    }

    private void chooseFolder() {
        var chooser = new DirectoryChooser();
        chooser.setTitle(Words.of("files.choose_folder"));
        chosen(SystemDialog.ask(() -> chooser.showDialog(path.getScene().getWindow())));
    }

    private void chosen(@Nullable File file) {
        if (file == null) {
            focus();
        } else {
            open.accept(file.toString());
        }
    }

    private final class Names extends StringConverter<Path> {

        @Override
        public String toString(@Nullable Path file) {
            if (file == null) {
                return "";
            }
            var name = file.startsWith(folder) ? folder.relativize(file).toString() : "";
            return Plain.line(name.isEmpty() ? file.toString() : name);
        }

        @Override
        public Path fromString(String name) {
            return folder.resolve(name);
        }
    }
}
