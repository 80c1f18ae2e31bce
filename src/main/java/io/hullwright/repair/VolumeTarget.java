package io.hullwright.repair;

import io.hullwright.text.YamlValue;

/// Where a volume of a service is mounted: in a service only one volume has a target.
final class VolumeTarget {

    private VolumeTarget() {}

    /// Of the short form `source:target:options`, `target`, or the long form.
    static String of(YamlValue item) {
        if (item instanceof YamlValue.Mapping mapping) {
            var target = mapping.entries().get("target");
            return target == null ? "" : clean(ListEntries.text(target));
        }
        var text = ListEntries.text(item);
        var end = colon(text, 0);
        if (end < 0) {
            return clean(text);
        }
        var next = colon(text, end + 1);
        return clean(next < 0 ? text.substring(end + 1) : text.substring(end + 1, next));
    }

    /// The next separator; the colon of a drive and those of a variable are none.
    private static int colon(String text, int from) {
        var braces = 0;
        for (var i = from; i < text.length(); i++) {
            var c = text.charAt(i);
            braces += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == ':' && braces == 0 && !isDrive(text, from, i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDrive(String text, int from, int colon) {
        return colon == from + 1
                && Character.isLetter(text.charAt(from))
                && colon + 1 < text.length()
                && "\\/".indexOf(text.charAt(colon + 1)) >= 0;
    }

    private static String clean(String path) {
        return path.length() > 1 && path.endsWith("/")
                ? path.substring(0, path.length() - 1)
                : path;
    }
}
