package io.hullwright.core;

import io.hullwright.repair.Patch;
import io.hullwright.text.EditPlan;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlText;
import io.hullwright.text.YamlValue;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// Changes `.hullwright.yaml`, which a person edits too: what is not ours keeps every byte, the
/// old file is kept as a backup, and what another process wrote meanwhile is never lost.
final class DecisionFile {

    private final Clock clock;

    DecisionFile(Clock clock) {
        this.clock = clock;
    }

    /// @param proof looks at the new file before it takes the old one's place
    /// @throws Problem `HW-130` when the file cannot be read, `HW-132` when it cannot be edited so,
    ///     `HW-140` when it cannot be written, `HW-142` when it says something else by now; the
    ///     file is then as it was
    void change(Path file, List<YamlChange> changes, AtomicFile.Proof proof) throws Problem {
        var exists = Files.exists(file);
        var before = exists ? read(file) : "";
        var after = before;
        for (var change : changes) {
            after = changed(file, after, change);
        }
        if (after.equals(before)) {
            return;
        }
        if (exists) {
            new FileWrites(clock).write(new Patch(file, before, after), proof);
        } else {
            create(file, after, proof);
        }
    }

    private static void create(Path file, String text, AtomicFile.Proof proof) throws Problem {
        AtomicFile.write(
                file,
                out -> out.write(text.getBytes(StandardCharsets.UTF_8)),
                written -> {
                    proof.require(written);
                    if (Files.exists(file)) {
                        throw FileWrites.changedMeanwhile(file);
                    }
                });
    }

    private static String changed(Path file, String before, YamlChange change) throws Problem {
        var text = YamlText.of(withList(before, change));
        return switch (text.plan(change)) {
            case EditPlan.Edits(var edits, _) when edits.isEmpty() -> before;
            case EditPlan.Edits(_, var after) -> after;
            case EditPlan.Refused(var why) -> throw refused(file, why);
        };
    }

    /// A text of nothing but comments gets the list that is to be added to.
    private static String withList(String before, YamlChange change) {
        var values = YamlText.of(before);
        var says = values.values().stream().anyMatch(value -> !isNothing(value));
        if (says || !values.trouble().isEmpty() || change instanceof YamlChange.TakeFromList) {
            return before;
        }
        var line = before.contains("\r\n") ? "\r\n" : "\n";
        var open = before.isEmpty() || before.endsWith("\n") ? "" : line;
        return before + open + change.path().getFirst() + ": []" + line;
    }

    private static boolean isNothing(YamlValue value) {
        return value.isNull();
    }

    private static String read(Path file) throws Problem {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-130",
                    "The file " + file + " cannot be read.",
                    "It cannot be opened, or it is not UTF-8.",
                    "Mend the file, or name another with --waivers.",
                    e);
        }
    }

    static Problem refused(Path file, String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-132",
                "The file " + file + " cannot be changed without risk to what else it says.",
                "About its text: " + why + ".",
                "Write each entry on lines of its own, as the README shows, and try again.",
                null);
    }
}
