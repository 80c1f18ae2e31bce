package io.hullwright.gui.support;

import io.hullwright.audit.Finding;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import org.jspecify.annotations.Nullable;

/// A page, and what to show on it first.
///
/// @param filter for the findings; null to leave it as it is
/// @param subject to select among the containers
/// @param section to select in the checklist, by its title
/// @param file to open among the files, at its line; the whole file where the line is 0
/// @param fix the finding whose fix to show over the page
public record Destination(
        Place place,
        @Nullable FindingFilter filter,
        @Nullable Subject subject,
        @Nullable String section,
        Origin.@Nullable File file,
        @Nullable Finding fix) {

    public static Destination of(Place place) {
        return new Destination(place, null, null, null, null, null);
    }

    public static Destination findings(FindingFilter filter) {
        return new Destination(Place.FINDINGS, filter, null, null, null, null);
    }

    public static Destination container(Subject subject) {
        return new Destination(Place.CONTAINERS, null, subject, null, null, null);
    }

    public static Destination section(String title) {
        return new Destination(Place.CHECKLIST, null, null, title, null, null);
    }

    public static Destination file(Origin.File place) {
        return new Destination(Place.FILES, null, null, null, place, null);
    }

    /// The page stays what it is.
    public static Destination fix(Finding finding) {
        return new Destination(Place.FINDINGS, null, null, null, null, finding);
    }
}
