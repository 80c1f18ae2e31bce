package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildStage;
import io.hullwright.facts.Dockerfile;
import java.util.function.Consumer;

/// The images that a Dockerfile starts from: no earlier stages, and not `scratch`.
final class BaseImages {

    private BaseImages() {}

    /// Stages whose base only the build knows are noted as unknown instead.
    static void forEach(Dockerfile file, Failures failures, Consumer<BuildStage> action) {
        for (var stage : file.stages()) {
            if (stage.parent() >= 0 || stage.isScratch() || stage.from().words().isEmpty()) {
                continue;
            }
            var word = stage.from().first();
            if (word.isOpen()) {
                failures.addUnknown(
                        "the base image is " + word.text() + ", whose value only the build knows");
            } else {
                action.accept(stage);
            }
        }
    }
}
