package io.hullwright.core.mending;

import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Lines of a file that may hold credentials: those are replaced by stars.
public final class Masked {

    private static final Pattern PAIR =
            Pattern.compile("^(\\s*(?:- )?[\"']?)([A-Za-z_][\\w.-]*)([\"']?\\s*[:=]\\s*)(\\S.*)$");

    private static final Set<ValueTrait> SECRET =
            EnumSet.of(
                    ValueTrait.CREDENTIAL,
                    ValueTrait.TOKEN_FORMAT,
                    ValueTrait.CONNECTION_CREDENTIAL);

    private static final ValueReader VALUES = new ValueReader(Fingerprints.withRandomKey());

    private Masked() {}

    public static String line(String line) {
        var pair = PAIR.matcher(line);
        if (pair.matches() && pair.group(4).startsWith("#")) {
            return line;
        }
        if (pair.matches() && isSecret(pair.group(2), pair.group(4))) {
            return pair.group(1) + pair.group(2) + pair.group(3) + "***";
        }
        return isSecret("", line) ? "***" : line;
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
