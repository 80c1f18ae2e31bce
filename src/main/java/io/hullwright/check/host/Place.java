package io.hullwright.check.host;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;

/// How an unread fact is answered: why, and the command with which a person looks.
final class Place {

    private Place() {}

    static Verdict unseen(Fact.Unknown<?> fact, String command) {
        return Verdict.unknown(fact.why() + ": look with `" + command + "`");
    }

    /// The path as one word of a shell.
    static String word(String path) {
        for (var i = 0; i < path.length(); i++) {
            var c = path.charAt(i);
            var plain =
                    (c >= 'a' && c <= 'z')
                            || (c >= 'A' && c <= 'Z')
                            || (c >= '0' && c <= '9')
                            || "/._-".indexOf(c) >= 0;
            if (!plain) {
                return "'" + path.replace("'", "'\\''") + "'";
            }
        }
        return path;
    }
}
