package io.hullwright.gui.shell;

import io.hullwright.audit.Catalog;
import io.hullwright.facts.Subject;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.FindingFilter;
import io.hullwright.gui.support.Place;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One thing to go to or to do.
///
/// @param hint what kind of thing it is, or its key
/// @param action what to do; null where `destination` says where to go
record PaletteEntry(
        String title, String hint, @Nullable Action action, @Nullable Destination destination) {

    private static final int LONGEST = 120;

    /// Pages and actions first, then what was looked at, then the checks.
    static List<PaletteEntry> all(@Nullable Picture picture) {
        var entries = new ArrayList<PaletteEntry>();
        for (var place : Place.values()) {
            var hint = Words.of("palette.page", Action.of(place).keyText());
            entries.add(new PaletteEntry(place.title(), hint, null, Destination.of(place)));
        }
        for (var action : Action.values()) {
            if (!isPage(action) && action != Action.PALETTE) {
                entries.add(new PaletteEntry(action.title(), action.keyText(), action, null));
            }
        }
        if (picture != null) {
            for (var subject : picture.audit().subjects()) {
                entries.add(of(subject));
            }
            checks(entries);
        }
        return entries;
    }

    private static boolean isPage(Action action) {
        for (var place : Place.values()) {
            if (place.name().equals(action.name())) {
                return true;
            }
        }
        return false;
    }

    private static PaletteEntry of(Subject subject) {
        var destination =
                subject.kind() == Subject.Kind.CONTAINER
                        ? Destination.container(subject)
                        : Destination.findings(FindingFilter.all(subject));
        var title = Plain.line(subject.label(), LONGEST);
        return new PaletteEntry(title, Words.of("palette.subject"), null, destination);
    }

    private static void checks(List<PaletteEntry> entries) {
        for (var entry : Catalog.all()) {
            var check = entry.description();
            var filter = FindingFilter.of(FindingFilter.Answer.ANY, check.id());
            entries.add(
                    new PaletteEntry(
                            check.id() + " " + check.title(),
                            Words.of("palette.check"),
                            null,
                            Destination.findings(filter)));
        }
    }

    /// Those that hold every word; those that begin with the first word come first.
    static List<PaletteEntry> matching(List<PaletteEntry> all, String text, int most) {
        var words = text.toLowerCase(Locale.ROOT).strip().split("\\s+", -1);
        var first = new ArrayList<PaletteEntry>();
        var rest = new ArrayList<PaletteEntry>();
        for (var entry : all) {
            var title = entry.title.toLowerCase(Locale.ROOT);
            if (holds(title + " " + entry.hint.toLowerCase(Locale.ROOT), words)) {
                (title.startsWith(words[0]) ? first : rest).add(entry);
            }
        }
        first.addAll(rest);
        return List.copyOf(first.subList(0, Math.min(most, first.size())));
    }

    private static boolean holds(String text, String... words) {
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
