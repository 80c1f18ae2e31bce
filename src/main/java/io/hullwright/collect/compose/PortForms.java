package io.hullwright.collect.compose;

import java.util.Locale;
import java.util.Set;

/// Whether Compose takes a text as a published port.
final class PortForms {

    private static final int HIGHEST = 65_535;
    private static final Set<String> PROTOCOLS = Set.of("", "tcp", "udp", "sctp");

    private PortForms() {}

    static boolean isPort(String text) {
        var slash = text.indexOf('/');
        var rest = slash < 0 ? text : text.substring(0, slash);
        var protocol = slash < 0 ? "tcp" : text.substring(slash + 1).toLowerCase(Locale.ROOT);
        var last = rest.lastIndexOf(':');
        var before = last < 0 ? "" : rest.substring(0, last);
        var cut = before.lastIndexOf(':');
        var inside = width(rest.substring(last + 1));
        var published = before.substring(cut + 1);
        var outside = published.isEmpty() ? inside : width(published);
        return PROTOCOLS.contains(protocol)
                && inside >= 0
                && outside >= 0
                && (outside == inside || inside == 0)
                && (cut < 0 || isAddress(before.substring(0, cut)));
    }

    /// How many ports a range has beyond its first; -1 for what is none.
    private static int width(String text) {
        var dash = text.indexOf('-');
        var first = number(dash < 0 ? text : text.substring(0, dash));
        var last = dash < 0 ? first : number(text.substring(dash + 1));
        return first < 0 || last < first ? -1 : last - first;
    }

    private static int number(String text) {
        try {
            var number = Integer.parseInt(text);
            return number <= HIGHEST ? number : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    /// Empty for every one. Only what can be no address is refused.
    static boolean isAddress(String text) {
        if (text.isEmpty()) {
            return true;
        }
        if (text.indexOf(':') >= 0) {
            return text.chars().allMatch(c -> "0123456789abcdefABCDEF:.%[]".indexOf(c) >= 0);
        }
        var parts = text.split("\\.", -1);
        for (var part : parts) {
            if (number(part) < 0 || number(part) > 255) {
                return false;
            }
        }
        return parts.length == 4;
    }
}
