package io.hullwright.core.secrets;

import java.util.List;

/// A secret that exists, and what is wrong with it.
///
/// @param name of its variable, or the check that found it
/// @param where a file with its line, or the label of a container or image
/// @param flaws sorted; none where nothing is wrong
public record JudgedSecret(String name, String where, List<Flaw> flaws) {

    /// @param detail which others share it, how old it is, and the like; empty for none
    public record Flaw(Kind kind, String detail) {}

    /// What can be wrong.
    public enum Kind {
        DEFAULT("a widely known default"),
        TOO_SHORT("too short"),
        WEAK("easily guessed"),
        REUSED("used elsewhere too"),
        TOO_OLD("too old"),
        IN_GIT("in Git's history"),
        IN_IMAGE("in an image"),
        ON_COMMAND_LINE("on a command line"),
        OPEN_FILE("others may read the file");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public JudgedSecret {
        flaws = List.copyOf(flaws);
    }
}
