package io.hullwright.gui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Takes a file or folder that is dropped anywhere on the window.
final class FileDrop {

    private final Consumer<Path> open;

    FileDrop(Node window, Consumer<Path> open) {
        this.open = open;
        window.addEventHandler(DragEvent.DRAG_OVER, this::over);
        window.addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    /// Of several the first: there is one text to show.
    private void dropped(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            open.accept(event.getDragboard().getFiles().getFirst().toPath());
            event.setDropCompleted(true);
            event.consume();
        }
    }
}
