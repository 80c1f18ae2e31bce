package io.hullwright.collect.docker;

/// API versions of the engine, `1.41`.
final class ApiVersion {

    private ApiVersion() {}

    /// By number, part by part: 1.9 is older than 1.41. What is no number counts as 0.
    static int compare(String a, String b) {
        var left = a.split("\\.", -1);
        var right = b.split("\\.", -1);
        for (var i = 0; i < Math.max(left.length, right.length); i++) {
            var order = Integer.compare(part(left, i), part(right, i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static int part(String[] parts, int index) {
        try {
            return index < parts.length ? Integer.parseInt(parts[index]) : 0;
        } catch (NumberFormatException _) {
            return 0;
        }
    }
}
