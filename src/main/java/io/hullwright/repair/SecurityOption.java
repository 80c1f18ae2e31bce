package io.hullwright.repair;

/// An item of `security_opt`. The engine takes `name=value` and the older `name:value`.
record SecurityOption(String name, String value) {

    static SecurityOption of(String text) {
        var end = 0;
        while (end < text.length() && text.charAt(end) != '=' && text.charAt(end) != ':') {
            end++;
        }
        var name = text.substring(0, end).strip();
        var value = end < text.length() ? text.substring(end + 1).strip() : "";
        return new SecurityOption(
                name, name.equals("no-new-privileges") && value.isEmpty() ? "true" : value);
    }

    /// Labels add up; of the others the last one counts.
    boolean isSingle() {
        return !name.equals("label");
    }
}
