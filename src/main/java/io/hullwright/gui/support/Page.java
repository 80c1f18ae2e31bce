package io.hullwright.gui.support;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.facts.Origin;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// One page of the window.
///
/// @param <P> what it shows
public interface Page<P> {

    Parent content();

    /// Shows this from now on. Returns at once.
    void show(P picture);

    /// Goes to what a link of another page named.
    default void go(Destination destination) {}

    /// Copies the finding that is chosen on this page, as Markdown.
    default void copy() {}

    /// The place in a file that decides what is chosen on this page; null for none.
    default Origin.@Nullable File place() {
        return null;
    }

    /// The finding that is chosen on this page; null for none.
    default @Nullable Finding finding() {
        return null;
    }

    /// Looks again at what this page shows besides the engine.
    default void lookAgain() {}

    /// What this page shows besides the engine, to be exported; null for the engine alone.
    default @Nullable Audit audit() {
        return null;
    }

    /// Opens the form about the selected row, where there is one.
    default void decide() {}

    /// Shows the rows in other groups, where there are any.
    default void group() {}

    /// Folds the groups of rows, or unfolds them.
    default void fold() {}

    /// The field where `/` begins a search; null for none.
    default javafx.scene.@Nullable Node search() {
        return null;
    }
}
