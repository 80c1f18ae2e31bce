package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.Dockerfile;
import java.util.function.Consumer;

/// The commands that a POSIX shell runs in the build.
final class Commands {

    private Commands() {}

    static void forEach(Dockerfile file, Consumer<BuildCommand> action) {
        file.forEach(
                instruction -> {
                    if (instruction.is("RUN")) {
                        instruction.commands().forEach(action);
                    }
                });
    }
}
