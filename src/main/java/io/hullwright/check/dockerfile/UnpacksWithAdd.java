package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.Dockerfile;
import java.util.HashMap;
import java.util.Map;

@CheckInfo(
        id = "DKF-015",
        title = "Archives are not copied and then unpacked",
        severity = Severity.INFO,
        checklist = "image-security/5",
        references = "hadolint/DL3010",
        why =
                """
                The archive stays in the layer that COPY made, also when a later step deletes it: the \
                image carries it for ever.\
                """,
        remedy = "Use ADD, which unpacks a local archive, or unpack it in an earlier stage.")
final class UnpacksWithAdd implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.stages().forEach(stage -> inspect(stage, failures));
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildStage stage, Failures failures) {
        var copied = new HashMap<String, BuildInstruction>();
        for (var instruction : stage.instructions()) {
            if (instruction.is("COPY") && !instruction.hasFlag("from")) {
                for (var source : Sources.of(instruction)) {
                    if (Sources.isArchive(source.text())) {
                        copied.put(name(source.text()), instruction);
                        var target = name(instruction.words().getLast().text());
                        copied.put(target, instruction);
                    }
                }
            } else if (!copied.isEmpty()) {
                findUnpacking(instruction, copied, failures);
            }
        }
    }

    private static void findUnpacking(
            BuildInstruction instruction, Map<String, BuildInstruction> copied, Failures failures) {
        for (var command : instruction.commands()) {
            if (!command.program().equals("tar")) {
                continue;
            }
            for (var argument : command.arguments()) {
                var copy = copied.remove(name(argument.text()));
                if (copy != null) {
                    copied.values().remove(copy);
                    failures.add(
                            "COPY of "
                                    + copy.first().text()
                                    + " is unpacked in line "
                                    + argument.line()
                                    + ", expected ADD",
                            copy);
                }
            }
        }
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
