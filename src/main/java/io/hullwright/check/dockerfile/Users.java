package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.Optional;

/// The user that the last stage ends with.
final class Users {

    private Users() {}

    /// The word behind the USER that is in force at the end; empty when no stage has one.
    static Optional<BuildWord> last(Dockerfile file) {
        var stage = file.lastStage();
        if (stage.isEmpty()) {
            return Optional.empty();
        }
        for (var ancestor : file.lineage(stage.get())) {
            for (var instruction : ancestor.instructions().reversed()) {
                if (isUser(instruction)) {
                    return Optional.of(instruction.first());
                }
            }
        }
        return Optional.empty();
    }

    /// True when the image is for Windows, whose users are others.
    static boolean areWindows(Dockerfile file) {
        return file.lastStage().isPresent() && file.lastStage().get().windows();
    }

    private static boolean isUser(BuildInstruction instruction) {
        return instruction.is("USER") && !instruction.onBuild();
    }
}
