package io.hullwright.gui.support;

import io.hullwright.work.Problem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What went wrong, why, and what to do next, where it happened.
public final class ProblemBox extends VBox {

    public ProblemBox(Problem problem) {
        getStyleClass().add("problem-box");
        var what = Controls.wrapped(Evidence.safe(problem.what()), "strong");
        var copy = Controls.copy("problem.copy", problem.text());
        var bar = new HBox(copy, Controls.label("(" + problem.code() + ")", "muted"));
        bar.getStyleClass().add("bar");
        getChildren()
                .addAll(
                        what,
                        Controls.wrapped(Evidence.safe(problem.why())),
                        Controls.wrapped(Evidence.safe(problem.next())),
                        bar);
    }
}
