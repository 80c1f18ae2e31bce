package io.hullwright.collect.compose;

/// What services, networks, volumes, secrets and configs may be called.
final class Names {

    static final String WORDS =
            "a name has something else in it than letters, digits, dots, dashes and underscores";

    private Names() {}

    static boolean isName(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i)) && "._-".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /// What Compose takes as the name of a container: two characters at the least.
    static boolean isContainerName(String text) {
        return text.length() > 1 && isName(text) && isPlain(text.charAt(0));
    }

    private static boolean isPlain(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
