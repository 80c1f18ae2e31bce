package io.hullwright.cli;

import io.hullwright.check.Verdict;
import io.hullwright.core.Hullwright;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.repair.Patch;
import io.hullwright.repair.Refusal;
import io.hullwright.repair.Repair;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// A repair as lines for the terminal. The lines around a change may hold credentials: those are
/// replaced by stars.
final class RepairText {

    private static final Pattern PAIR =
            Pattern.compile(
                    "^([ +-]\\s*(?:- )?[\"']?)([A-Za-z_][\\w.-]*)([\"']?\\s*[:=]\\s*)(\\S.*)$");

    private static final Set<ValueTrait> SECRET =
            EnumSet.of(
                    ValueTrait.CREDENTIAL,
                    ValueTrait.TOKEN_FORMAT,
                    ValueTrait.CONNECTION_CREDENTIAL);

    private static final ValueReader VALUES = new ValueReader(Fingerprints.withRandomKey());

    private RepairText() {}

    /// Which failure it is about.
    static String head(Hullwright.Explained explained) {
        var finding = explained.finding();
        var evidence =
                finding.verdict() instanceof Verdict.Fail fail
                        ? fail.evidence() + " · " + fail.origin().words()
                        : "";
        return Plain.line(finding.subject().label() + ": " + evidence, 500);
    }

    static List<String> lines(Repair repair) {
        return switch (repair) {
            case Refusal(var why) -> List.of("    Not done by itself: " + Plain.line(why, 500));
            case Patch patch -> {
                var lines = new ArrayList<String>();
                patch.difference()
                        .forEach(line -> lines.add("    " + Plain.line(masked(line), 500)));
                yield lines;
            }
        };
    }

    private static String masked(String line) {
        var pair = PAIR.matcher(line);
        if (pair.matches() && isSecret(pair.group(2), pair.group(4))) {
            return pair.group(1) + pair.group(2) + pair.group(3) + "***";
        }
        return isSecret("", line) ? line.substring(0, 1) + " ***" : line;
    }

    private static boolean isSecret(String name, String value) {
        var traits = VALUES.traits(name, unquoted(value));
        return traits.stream().anyMatch(SECRET::contains);
    }

    private static String unquoted(String value) {
        return value.length() > 1
                        && (value.startsWith("\"") || value.startsWith("'"))
                        && value.endsWith(value.substring(0, 1))
                ? value.substring(1, value.length() - 1)
                : value;
    }
}
