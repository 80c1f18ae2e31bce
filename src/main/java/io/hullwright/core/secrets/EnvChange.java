package io.hullwright.core.secrets;

import io.hullwright.secret.EnvPlan;
import java.nio.file.Path;
import java.util.List;

/// What `secret env` would do to a `.env` file and its neighbours. Holds no value but the file's
/// own bytes, to see whether somebody changed it meanwhile.
///
/// @param before the file's bytes as ISO-8859-1; empty where there is none yet
/// @param exists whether the file is there
/// @param tooOpen whether others may read it
/// @param example names that `.env.example` lacks
/// @param ignored lines that `.gitignore` lacks
/// @param tracked whether Git keeps the file in its history
public record EnvChange(
        Path file,
        String before,
        boolean exists,
        boolean tooOpen,
        EnvPlan plan,
        List<String> example,
        List<String> ignored,
        boolean tracked) {

    public EnvChange {
        example = List.copyOf(example);
        ignored = List.copyOf(ignored);
    }

    public boolean isEmpty() {
        return plan.steps().isEmpty() && !tooOpen && example.isEmpty() && ignored.isEmpty();
    }

    public Path exampleFile() {
        return file.resolveSibling(file.getFileName() + ".example");
    }

    public Path ignoreFile() {
        return file.resolveSibling(".gitignore");
    }

    @Override
    public String toString() {
        return "change of " + file + ": " + plan; // never the text
    }
}
