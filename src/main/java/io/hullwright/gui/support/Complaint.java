package io.hullwright.gui.support;

import io.hullwright.work.Problem;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// What is wrong, where it is: a sentence, or the three of a problem with a button that copies
/// them.
public final class Complaint extends VBox {

    private final Label words = Controls.wrapped("", "form-problem");

    /// @param id of the words
    public Complaint(String id) {
        words.setId(id);
        getStyleClass().add("complaint");
        say("");
    }

    /// An empty text says nothing.
    public void say(String text) {
        words.setText(text);
        getChildren().setAll(words);
        setVisible(!text.isEmpty());
        setManaged(!text.isEmpty());
    }

    public void say(Problem told) {
        say(sentences(told));
        getChildren().add(Controls.copy("problem.copy", told.text()));
    }

    private static String sentences(Problem told) {
        return String.join(
                "\n",
                Evidence.safe(told.what()),
                Evidence.safe(told.why()),
                Evidence.safe(told.next()),
                "(" + told.code() + ")");
    }
}
