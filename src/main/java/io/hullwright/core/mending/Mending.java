package io.hullwright.core.mending;

import io.hullwright.repair.Hardening;
import io.hullwright.repair.Hardening.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What would mend something in one file, for a person to see before it is written.
public final class Mending {

    private final Hardening hardening;
    private final String check;

    /// @param check the one that lines answer which name none
    Mending(Hardening hardening, String check) {
        this.hardening = hardening;
        this.check = check;
    }

    /// @param words a question, or why something is left as it is
    public record Remark(String check, String words) {}

    Hardening hardening() {
        return hardening;
    }

    public Path file() {
        return hardening.patch().file();
    }

    /// The changed lines and a few around each.
    public List<DifferenceLine> lines() {
        var patch = hardening.patch();
        return SideBySide.of(patch.before(), patch.after(), List.of(check));
    }

    /// What a person should know before it is written.
    public List<Remark> questions() {
        var questions = new ArrayList<Remark>();
        for (var step : hardening.steps()) {
            if (!step.question().isEmpty()) {
                add(questions, new Remark(step.check(), step.question()));
            }
        }
        return questions;
    }

    /// What stays as it is, and why.
    public List<Remark> left() {
        var left = new ArrayList<Remark>();
        for (var step : hardening.steps(Step.Kind.LEFT)) {
            add(left, new Remark(step.check(), step.words()));
        }
        return left;
    }

    private static void add(List<Remark> remarks, Remark remark) {
        if (!remarks.contains(remark)) {
            remarks.add(remark);
        }
    }
}
