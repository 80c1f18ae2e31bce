package io.hullwright.repair;

import io.hullwright.text.YamlValue;
import java.util.Locale;

/// A published port, as an item of `ports` says it.
///
/// @param address empty for every address
/// @param published a port or a range, 0 while the engine chooses
/// @param target a port or a range
record PortEntry(String address, String published, String target, String protocol) {

    static PortEntry of(YamlValue item) {
        if (!(item instanceof YamlValue.Mapping mapping)) {
            return of(ListEntries.text(item));
        }
        return made(
                text(mapping, "host_ip"),
                text(mapping, "published"),
                text(mapping, "target"),
                text(mapping, "protocol"));
    }

    /// `127.0.0.1:8080:80/udp`, `[::1]:1:2`, `80`.
    static PortEntry of(String text) {
        var slash = text.indexOf('/');
        var rest = slash < 0 ? text : text.substring(0, slash);
        var last = rest.lastIndexOf(':');
        var before = last < 0 ? "" : rest.substring(0, last);
        var cut = before.lastIndexOf(':');
        return made(
                cut < 0 ? "" : before.substring(0, cut),
                before.substring(cut + 1),
                rest.substring(last + 1),
                slash < 0 ? "" : text.substring(slash + 1));
    }

    private static PortEntry made(
            String address, String published, String target, String protocol) {
        var bare = address.replace("[", "").replace("]", "");
        return new PortEntry(
                bare.equals("0.0.0.0") || bare.equals("::") ? "" : bare,
                published.isEmpty() ? "0" : published,
                target,
                protocol.isEmpty() ? "tcp" : protocol.toLowerCase(Locale.ROOT));
    }

    /// A range that holds the port publishes others, too.
    static void refuseRange(YamlValue item, PortEntry wished) throws CannotRepair {
        var entry = of(item);
        if (entry.hasVariable()) {
            return;
        }
        var isRange = entry.published.contains("-") || entry.target.contains("-");
        if (isRange
                && entry.protocol.equals(wished.protocol)
                && holds(entry.target, wished.target)) {
            throw new CannotRepair(
                    "ports has a range that holds this port; say by hand which ports should stay");
        }
    }

    private boolean hasVariable() {
        return (address + published + target + protocol).contains("$");
    }

    private static boolean holds(String range, String port) {
        var dash = range.indexOf('-');
        try {
            var first = Integer.parseInt(dash < 0 ? range : range.substring(0, dash));
            var last = dash < 0 ? first : Integer.parseInt(range.substring(dash + 1));
            var number = Integer.parseInt(port);
            return first <= number && number <= last;
        } catch (NumberFormatException _) {
            return true;
        }
    }

    private static String text(YamlValue.Mapping mapping, String key) {
        var value = mapping.entries().get(key);
        return value == null || value.isNull() ? "" : ListEntries.text(value);
    }
}
