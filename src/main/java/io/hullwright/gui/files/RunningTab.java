package io.hullwright.gui.files;

import io.hullwright.core.FileKind;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Words;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Tab;

/// The tab of the containers that come from the file, or of why there are none.
final class RunningTab {

    private final RunningPane pane;
    private final Tab tab;

    /// @param goTo told the line where a difference was written
    RunningTab(Consumer<Destination> navigator, IntConsumer goTo) {
        pane = new RunningPane(navigator, goTo);
        tab = new Tab("", pane.pane());
        clear();
    }

    Tab tab() {
        return tab;
    }

    /// While no file is judged.
    void clear() {
        tab.setText(Words.of("files.tab.running"));
        pane.hint(Words.of("files.running.hint"));
    }

    void show(Looked looked) {
        tab.setText(Words.of("files.tab.running.count", looked.running().size()));
        if (!looked.running().isEmpty()) {
            pane.show(looked.running());
        } else if (!looked.withEngine()) {
            pane.hint(Words.of("files.running.no_engine"));
        } else if (FileKind.of(looked.file()) == FileKind.DOCKERFILE) {
            pane.hint(Words.of("files.running.dockerfile"));
        } else {
            pane.hint(Words.of("files.running.none"));
        }
    }
}
