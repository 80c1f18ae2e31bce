package io.hullwright.collect.compose;

import java.util.Locale;
import java.util.Set;

/// Forms of a text that Compose turns into a number, a size, a length of time or a yes.
final class TextForms {

    private static final Set<String> FLAGS =
            Set.of("true", "false", "yes", "no", "on", "off", "y", "n");

    private static final Set<String> UNITS =
            Set.of("ns", "us", "µs", "μs", "ms", "s", "m", "h", "d", "w");

    private TextForms() {}

    static boolean isFlag(String text) {
        return FLAGS.contains(text.toLowerCase(Locale.ROOT));
    }

    static boolean isWhole(String text) {
        var from = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        return from < text.length() && digitsEnd(text, from, "") == text.length();
    }

    static boolean isDecimal(String text) {
        var word = text.toLowerCase(Locale.ROOT);
        if (word.endsWith("inf") || word.endsWith("infinity") || word.endsWith("nan")) {
            return true;
        }
        try {
            var number = Double.parseDouble(text);
            return !Double.isNaN(number) && text.equals(text.strip());
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// `512m`, `1.5 GB`, `64kib`.
    static boolean isSize(String text) {
        var end = text.length();
        while (end > 0 && "0123456789. ".indexOf(text.charAt(end - 1)) < 0) {
            end--;
        }
        var number = text.substring(0, end);
        var unit = text.substring(end).toLowerCase(Locale.ROOT);
        var bare = number.endsWith(" ") ? number.substring(0, number.length() - 1) : number;
        var isUnit =
                unit.isEmpty()
                        || unit.equals("b")
                        || ("kmgtp".indexOf(unit.charAt(0)) >= 0
                                && Set.of("", "b", "ib").contains(unit.substring(1)));
        return isUnit && !bare.startsWith("-") && isDecimal(bare);
    }

    /// `1m30s`, `0.5h`, `2d`, `0`.
    static boolean isDuration(String text) {
        var at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.substring(at).equals("0")) {
            return true;
        }
        var any = false;
        while (at < text.length()) {
            var unitAt = digitsEnd(text, at, ".");
            var end = unitAt;
            while (end < text.length() && "0123456789.".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            if (unitAt == at || !UNITS.contains(text.substring(unitAt, end))) {
                return false;
            }
            any = true;
            at = end;
        }
        return any;
    }

    private static int digitsEnd(String text, int from, String more) {
        var at = from;
        while (at < text.length()
                && ((text.charAt(at) >= '0' && text.charAt(at) <= '9')
                        || more.indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at;
    }
}
