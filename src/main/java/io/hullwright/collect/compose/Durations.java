package io.hullwright.collect.compose;

import java.math.BigDecimal;

/// Lengths of time as Compose writes them: `1m30s`, `0.5s`, `100ms`.
final class Durations {

    private Durations() {}

    /// In nanoseconds; 0 for what is no length of time.
    static long nanos(String text) {
        var total = BigDecimal.ZERO;
        var at = 0;
        while (at < text.length()) {
            var unitAt = skip(text, at, true);
            var end = skip(text, unitAt, false);
            try {
                total =
                        total.add(
                                new BigDecimal(text.substring(at, unitAt))
                                        .multiply(unit(text.substring(unitAt, end))));
            } catch (NumberFormatException _) {
                return 0;
            }
            at = end;
        }
        return total.longValue();
    }

    private static int skip(String text, int from, boolean digits) {
        var at = from;
        while (at < text.length() && isNumeric(text.charAt(at)) == digits) {
            at++;
        }
        return at;
    }

    private static boolean isNumeric(char c) {
        return (c >= '0' && c <= '9') || c == '.';
    }

    private static BigDecimal unit(String name) {
        return BigDecimal.valueOf(
                switch (name) {
                    case "ns" -> 1L;
                    case "us", "µs" -> 1_000L;
                    case "ms" -> 1_000_000L;
                    case "s" -> 1_000_000_000L;
                    case "m" -> 60_000_000_000L;
                    case "h" -> 3_600_000_000_000L;
                    case "d" -> 86_400_000_000_000L;
                    case "w" -> 604_800_000_000_000L;
                    default -> throw new NumberFormatException(name);
                });
    }
}
