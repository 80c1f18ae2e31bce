package io.hullwright.gui.files;

import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// What stands there before a file is opened: how to open one, and those that containers came from.
final class Welcome {

    private static final int MOST = 50;

    private final VBox box = new VBox();
    private final ScrollPane pane = new ScrollPane(box);
    private final Latest latest;
    private final Consumer<Path> open;

    Welcome(Background background, Consumer<Path> open) {
        this.latest = new Latest(background);
        this.open = open;
        pane.setFitToWidth(true);
        pane.setId("files-welcome");
        box.getStyleClass().add("detail");
        fill(List.of());
    }

    Node node() {
        return pane;
    }

    void show(Picture picture) {
        if (!picture.audit().sample()) { // whose files are on no machine
            latest.run(_ -> Running.files(picture.observed().values()), this::fill);
        }
    }

    private void fill(List<String> files) {
        box.getChildren()
                .setAll(
                        Controls.wrapped(Words.of("files.welcome"), "detail-title"),
                        Controls.wrapped(Words.of("files.welcome.how")));
        if (!files.isEmpty()) {
            var known = Controls.wrapped(Words.of("files.welcome.known"), "detail-heading");
            box.getChildren().add(known);
        }
        files.stream().limit(MOST).forEach(this::add);
    }

    private void add(String name) {
        try {
            var path = Path.of(name).toAbsolutePath().normalize();
            var link = new Hyperlink(Plain.line(name));
            link.setOnAction(_ -> open.accept(path));
            box.getChildren().add(link);
        } catch (InvalidPathException _) {
            // a label may say anything
        }
    }
}
