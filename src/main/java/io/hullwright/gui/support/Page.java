package io.hullwright.gui.support;

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

    /// The field where `/` begins a search; null for none.
    default javafx.scene.@Nullable Node search() {
        return null;
    }
}
