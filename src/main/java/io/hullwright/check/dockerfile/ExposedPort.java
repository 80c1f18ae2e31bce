package io.hullwright.check.dockerfile;

/// A word of EXPOSE: `80`, `80/tcp`, `8000-8010/udp`.
///
/// @param first -1 when it is no number
/// @param last the same as `first` where there is no range; -1 when it is no number
/// @param protocol as written, empty when nothing is
record ExposedPort(int first, int last, String protocol) {

    private static final int HIGHEST = 65_535;

    /// Never throws.
    static ExposedPort parse(String word) {
        var slash = word.indexOf('/');
        var ports = slash < 0 ? word : word.substring(0, slash);
        var dash = ports.indexOf('-');
        var first = number(dash < 0 ? ports : ports.substring(0, dash));
        var last = dash < 0 ? first : number(ports.substring(dash + 1));
        return new ExposedPort(first, last, slash < 0 ? "" : word.substring(slash + 1));
    }

    private static int number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return -1;
        }
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return -1;
            }
        }
        return Integer.parseInt(text);
    }

    boolean isValid() {
        return first >= 0 && last >= 0;
    }

    boolean isInRange() {
        return isValid() && first >= 1 && last <= HIGHEST && first <= last;
    }
}
