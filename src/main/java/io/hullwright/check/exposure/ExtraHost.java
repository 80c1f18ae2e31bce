package io.hullwright.check.exposure;

/// A line that is added to `/etc/hosts`: `name:address`, or `name=address` in newer compose files.
record ExtraHost(String name, String address) {

    static ExtraHost parse(String line) {
        var end = line.indexOf('=');
        if (end < 0) {
            end = line.indexOf(':');
        }
        return end < 0
                ? new ExtraHost(line.strip(), "")
                : new ExtraHost(line.substring(0, end).strip(), line.substring(end + 1).strip());
    }
}
