package io.hullwright.gui.findings;

import io.hullwright.audit.Finding;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What findings are shown together by.
enum Grouping {
    NONE,
    CHECK,
    SUBJECT;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    String title() {
        return Words.of("findings.group." + word());
    }

    /// The group's name; null where there are no groups.
    @Nullable Function<Finding, String> names() {
        return switch (this) {
            case NONE -> null;
            case CHECK -> finding -> finding.check().id() + " " + finding.check().title();
            case SUBJECT -> finding -> Plain.line(finding.subject().label());
        };
    }

    /// Groups of checks stand gravest first, those of subjects by name.
    @Nullable Comparator<Finding> order() {
        return switch (this) {
            case NONE -> null;
            case CHECK ->
                    Comparator.comparing(Finding::severity)
                            .thenComparing(finding -> finding.check().id());
            case SUBJECT ->
                    Comparator.comparing(
                                    (Finding finding) -> finding.subject().label(),
                                    String.CASE_INSENSITIVE_ORDER)
                            .thenComparing(finding -> finding.subject().id());
        };
    }
}
