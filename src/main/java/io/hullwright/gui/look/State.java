package io.hullwright.gui.look;

import io.hullwright.work.Problem;

/// How the window stands with its engine.
public sealed interface State {

    /// The first look runs; nothing can be shown yet.
    record Connecting() implements State {}

    /// The first look was stopped by a person.
    record Stopped() implements State {}

    /// There is nothing to show, and why.
    record NoEngine(Problem problem) implements State {}

    /// Something is shown, and how fresh it is.
    record Shown(Picture picture, Freshness freshness) implements State {}

    /// How well what is shown agrees with the engine.
    sealed interface Freshness {

        /// A look runs over what is shown.
        record Looking() implements Freshness {}

        /// As it was at the last look; nothing tells of changes.
        record Still() implements Freshness {}

        /// Every change is told.
        record Live() implements Freshness {}

        /// The engine went away and is tried again.
        record Lost(Problem problem) implements Freshness {}
    }
}
