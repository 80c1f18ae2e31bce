package io.hullwright.collect.docker;

import java.util.regex.Pattern;

/// Messages of the engine and of ssh, fit to be shown. They quote what they choke on, which can be
/// a password: what looks like one is left out.
final class OtherPeoplesWords {

    private static final int LONGEST = 300;
    private static final int LONGEST_READ = 2_000;

    /// `password=x`, `"token": "x"`, `--api-key x`.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)((?<![\\w-])[\\w-]{0,40}(?:passw|pwd|passphrase|secret|token|credential|api[-_]?key"
                            + "|access[-_]?key|private[-_]?key)[\\w-]{0,40}[\"']?(?:\\s*[=:]\\s*|\\s+))"
                            + "(?:\"[^\"]*\"?|'[^']*'?|[^\\s,;&}\\])]+)");

    /// The user's part of an address.
    private static final Pattern USER_INFO = Pattern.compile("://[^/@\\s]+@");

    private static final Pattern AUTHORIZATION =
            Pattern.compile("(?i)\\b(basic|bearer)\\s+[\\w.~+/=-]{8,}");

    private OtherPeoplesWords() {}

    /// At most 300 characters.
    static String tidy(String message) {
        var shown = USER_INFO.matcher(start(message.strip(), LONGEST_READ)).replaceAll("://***@");
        shown = AUTHORIZATION.matcher(shown).replaceAll("$1 ***");
        shown = NAMED.matcher(shown).replaceAll("$1***");
        return shown.length() > LONGEST ? start(shown, LONGEST) + "…" : shown;
    }

    private static String start(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}
