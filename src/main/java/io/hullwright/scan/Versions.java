package io.hullwright.scan;

import java.util.ArrayList;
import java.util.List;

/// Which of two versions of a package is newer, by the rule that Debian's is: epoch, then digits
/// by their value and other characters by their order, `~` before everything and even the end.
/// Other ecosystems' releases are in the same order by it; it is used among versions with a fix.
///
/// @see <a href="https://www.debian.org/doc/debian-policy/ch-controlfields.html#version">Debian
///     Policy, 5.6.12</a>
final class Versions {

    private Versions() {}

    /// The versions with a fix that a scanner names: one, or one for each line of releases.
    static List<String> each(String fixed) {
        var versions = new ArrayList<String>();
        for (var one : fixed.split(",", -1)) {
            if (!one.isBlank()) {
                versions.add(one.strip());
            }
        }
        return versions;
    }

    /// The nearest version with a fix that is newer than the installed one; the highest of all
    /// where none is. Empty where there is none at all.
    static String nearest(String installed, String fixed) {
        var best = "";
        var highest = "";
        for (var one : each(fixed)) {
            if (highest.isEmpty() || compare(one, highest) > 0) {
                highest = one;
            }
            if (compare(one, installed) > 0 && (best.isEmpty() || compare(one, best) < 0)) {
                best = one;
            }
        }
        return best.isEmpty() ? highest : best;
    }

    static int compare(String one, String other) {
        var epochs = epoch(one).compareTo(epoch(other));
        return epochs != 0 ? epochs : rest(withoutEpoch(one), withoutEpoch(other));
    }

    private static java.math.BigInteger epoch(String version) {
        var colon = version.indexOf(':');
        var digits = colon < 0 ? "0" : version.substring(0, colon);
        return digits.matches("[0-9]{1,18}")
                ? new java.math.BigInteger(digits)
                : java.math.BigInteger.ZERO;
    }

    private static String withoutEpoch(String version) {
        return version.substring(version.indexOf(':') + 1);
    }

    private static int rest(String one, String other) {
        var i = 0;
        var j = 0;
        while (i < one.length() || j < other.length()) {
            var wordEnd = end(one, i, false);
            var otherWordEnd = end(other, j, false);
            var words = words(one.substring(i, wordEnd), other.substring(j, otherWordEnd));
            if (words != 0) {
                return words;
            }
            i = end(one, wordEnd, true);
            j = end(other, otherWordEnd, true);
            var numbers =
                    number(one.substring(wordEnd, i))
                            .compareTo(number(other.substring(otherWordEnd, j)));
            if (numbers != 0) {
                return numbers;
            }
        }
        return 0;
    }

    private static int end(String text, int from, boolean digits) {
        var i = from;
        while (i < text.length() && isDigit(text.charAt(i)) == digits) {
            i++;
        }
        return i;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static java.math.BigInteger number(String digits) {
        return digits.isEmpty() ? java.math.BigInteger.ZERO : new java.math.BigInteger(digits);
    }

    private static int words(String one, String other) {
        for (var i = 0; i < Math.max(one.length(), other.length()); i++) {
            var order = Integer.compare(weight(one, i), weight(other, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int weight(String word, int place) {
        if (place >= word.length()) {
            return 0;
        }
        var c = word.charAt(place);
        return c == '~' ? -1 : Character.isLetter(c) ? c : c + 0x10000;
    }
}
