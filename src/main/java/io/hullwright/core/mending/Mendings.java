package io.hullwright.core.mending;

import io.hullwright.audit.Finding;
import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.FileKind;
import io.hullwright.core.Hullwright;
import io.hullwright.facts.Origin;
import io.hullwright.repair.ComposeRepair;
import io.hullwright.repair.Hardening;
import io.hullwright.repair.Hardening.Step;
import io.hullwright.repair.Patch;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Mends single findings in the files that decide them: first shown, then written.
public final class Mendings {

    private final Hullwright hullwright;

    public Mendings(Hullwright hullwright) {
        this.hullwright = hullwright;
    }

    /// What would mend a finding. Reads the file anew, and the engine with GET; writes nothing.
    ///
    /// @param choice the engine whose containers may answer what is asked
    /// @throws Problem `HW-235` when no file decides the finding, `HW-236` when its file need not
    ///     or cannot be changed, `HW-155` when it cannot be read
    public Mending of(EngineChoice choice, Finding finding, Progress progress)
            throws Problem, InterruptedException {
        var file = fileOf(finding);
        if (file == null) {
            throw notInAFile(finding);
        }
        var hardening =
                FileKind.of(file) == FileKind.DOCKERFILE
                        ? pieces(file, finding)
                        : asked(choice, file, finding, progress);
        if (hardening.isEmpty()) {
            throw nothingToDo(file, finding, hardening);
        }
        return new Mending(hardening, finding.check().id());
    }

    /// Writes what was shown, after the new text was judged.
    ///
    /// @return the backup of the old file, beside it
    /// @throws Problem as `Hullwright.write`; the file is then as it was
    public Path write(Mending mending) throws Problem, InterruptedException {
        return hullwright.write(mending.hardening());
    }

    /// How the file differs by now from what the mending was made from.
    ///
    /// @throws Problem `HW-155` when the file cannot be read
    public List<DifferenceLine> meanwhile(Mending mending) throws Problem {
        return SideBySide.of(mending.hardening().patch().before(), read(mending.file()), List.of());
    }

    private Hardening asked(EngineChoice choice, Path file, Finding finding, Progress progress)
            throws Problem, InterruptedException {
        var wish =
                new Hardening.Choice(
                        Set.of(finding.subject().composeService()), Set.of(finding.check().id()));
        var live = !choice.sample() && choice.snapshot() == null;
        if (live) {
            try {
                return hullwright.harden(choice, only(file, false), wish, progress);
            } catch (Problem e) {
                if (e.kind() != Problem.Kind.CANNOT_LOOK) {
                    throw e;
                } // the engine may have gone; a file that cannot be read is told below
            }
        }
        return hullwright.harden(EngineChoice.usual(), only(file, true), wish, progress);
    }

    private static FileChoice only(Path file, boolean withoutEngine) {
        return new FileChoice(List.of(file), List.of(), withoutEngine, false, List.of(), List.of());
    }

    /// The pieces of a Dockerfile that a check names, the last first: the others keep their places.
    private static Hardening pieces(Path file, Finding finding) throws Problem {
        var text = read(file);
        var check = finding.check().id();
        var steps = new ArrayList<Step>();
        var patch = new Patch(file, text, text);
        for (var fix : replacements(finding)) {
            switch (ComposeRepair.of(fix, new TreeSet<>(), file, "", patch.after())) {
                case Patch(_, _, var after) -> patch = new Patch(file, text, after);
                case io.hullwright.repair.Refusal(var why) ->
                        steps.add(new Step(Step.Kind.LEFT, check, "", why, ""));
            }
        }
        return new Hardening(patch, steps);
    }

    private static List<Fix.ReplaceText> replacements(Finding finding) {
        var fixes = new ArrayList<Fix.ReplaceText>();
        if (finding.verdict() instanceof Verdict.Fail fail) {
            var all = new ArrayList<>(fail.also());
            all.add(fail);
            for (var one : all) {
                if (one.fix() instanceof Fix.ReplaceText replace) {
                    fixes.add(replace);
                }
            }
        }
        fixes.sort(
                Comparator.comparingInt((Fix.ReplaceText fix) -> fix.at().line())
                        .thenComparingInt(fix -> fix.at().column())
                        .reversed());
        return fixes;
    }

    private static @Nullable Path fileOf(Finding finding) {
        if (!(finding.verdict() instanceof Verdict.Fail fail)) {
            return null;
        }
        var origin = fail.origin() instanceof Origin.Absent(var where, _) ? where : fail.origin();
        return origin instanceof Origin.File(var path, _, _)
                ? path.toAbsolutePath().normalize()
                : null;
    }

    private static String read(Path file) throws Problem {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.CANNOT_LOOK,
                    "HW-237",
                    "The file " + file + " cannot be read to be mended.",
                    "It is missing, a folder, not UTF-8, or not readable for this user.",
                    "Check the path, and that this user may read it.",
                    e);
        }
    }

    private static Problem notInAFile(Finding finding) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-235",
                "No file decides " + finding.check().id() + " of " + finding.subject().name() + ".",
                "It is set where the container was started, by its image, or by the engine.",
                "Do by hand what the finding says under how to mend it.",
                null);
    }

    private static Problem nothingToDo(Path file, Finding finding, Hardening hardening) {
        var left = hardening.steps(Step.Kind.LEFT);
        var name = finding.subject().composeService();
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-236",
                "The file " + file + " is not changed for " + finding.check().id() + ".",
                left.isEmpty()
                        ? "By itself it does not fail this check"
                                + (name.isEmpty() ? "." : " for " + name + ".")
                        : "Of it is known: " + left.getFirst().words() + ".",
                left.isEmpty()
                        ? "Look again; a container that runs from it has to be made anew."
                        : "Change it by hand where that is said, then look again.",
                null);
    }
}
