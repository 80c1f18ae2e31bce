package io.hullwright.facts.reading;

/// Values that say where something is kept, and are not it.
final class References {

    private References() {}

    /// Says where the secret is and is not the secret: `$DB_PASSWORD`, `${…}`, `{{ … }}`, `<…>`,
    /// `****`, `op://…`, an ARN.
    ///
    /// @param settled true when nobody puts a variable's value in any more, so that `$word` is a
    ///     text like others; `${word}` may still be for the program itself
    static boolean isReference(String value, boolean settled) {
        return isReference(value) && !(settled && isBareVariable(value));
    }

    private static boolean isBareVariable(String value) {
        return value.charAt(0) == '$' && !value.startsWith("${") && !value.startsWith("$(");
    }

    static boolean isReference(String value) {
        if (value.isEmpty()) {
            return false;
        }
        char first = value.charAt(0);
        char last = value.charAt(value.length() - 1);
        return switch (first) {
            case '$' -> isVariable(value);
            case '{' -> value.startsWith("{{") && value.endsWith("}}");
            case '<' -> last == '>';
            case '%' -> last == '%' && value.length() > 2;
            case '*', 'x', 'X', '.' -> isAll(value, first);
            case '`' -> true;
            default -> isForeign(value);
        };
    }

    private static boolean isForeign(String value) {
        return value.startsWith("op://")
                || value.startsWith("arn:aws:")
                || value.startsWith("vault:")
                || value.startsWith("projects/")
                || value.startsWith("awssm://")
                || value.startsWith("id=")
                || value.startsWith("env:")
                || value.startsWith("file:");
    }

    private static boolean isVariable(String value) {
        if (value.startsWith("${")) {
            return value.indexOf('}') == value.length() - 1 && !value.contains(":-");
        }
        if (value.startsWith("$(")) {
            return true;
        }
        int from = value.startsWith("$$") ? 2 : 1;
        for (int i = from; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!(c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9' && i > from))
                    && !(c >= 'a' && c <= 'z')) {
                return false;
            }
        }
        return value.length() > from;
    }

    /// `changeme` of `${DB_PASSWORD:-changeme}`; any other value as it is.
    static String defaultOf(String value) {
        if (value.startsWith("${") && value.endsWith("}")) {
            int at = value.indexOf(":-");
            if (at > 0) {
                return value.substring(at + 2, value.length() - 1);
            }
        }
        return value;
    }

    private static boolean isAll(String value, char c) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) != c) {
                return false;
            }
        }
        return value.length() >= 3;
    }
}
