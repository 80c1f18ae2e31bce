package io.hullwright.collect.compose;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalLong;

/// Sizes and processors as Compose writes them.
final class Sizes {

    private static final long NANOS = 1_000_000_000L;

    private Sizes() {}

    /// `512m`, `1.5gb`, `64k`, `1024`: steps of 1,024, in bytes. Empty for 0, for a negative number
    /// (no limit), and for what is no size.
    static OptionalLong bytes(String text) {
        var size = text.strip().toLowerCase(Locale.ROOT);
        if (size.endsWith("b")) {
            size = size.substring(0, size.length() - 1);
        }
        if (size.endsWith("i")) {
            size = size.substring(0, size.length() - 1);
        }
        var shift = size.isEmpty() ? 0 : shift(size.charAt(size.length() - 1));
        var digits = shift == 0 ? size : size.substring(0, size.length() - 1);
        try {
            var bytes = new BigDecimal(digits.strip()).multiply(BigDecimal.valueOf(1L << shift));
            return bytes.signum() <= 0 ? OptionalLong.empty() : OptionalLong.of(bytes.longValue());
        } catch (NumberFormatException _) {
            return OptionalLong.empty();
        }
    }

    private static int shift(char unit) {
        return switch (unit) {
            case 'k' -> 10;
            case 'm' -> 20;
            case 'g' -> 30;
            case 't' -> 40;
            case 'p' -> 50;
            default -> 0;
        };
    }

    /// `0.5` of a processor, in billionths; 0 for what is no number.
    static long nanoCpus(String text) {
        try {
            return new BigDecimal(text.strip()).multiply(BigDecimal.valueOf(NANOS)).longValue();
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
