package io.hullwright.core.rotation;

import io.hullwright.work.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// How everything is put back, the last change first.
final class WayBack {

    /// One way back; harmless where there is nothing to put back.
    @FunctionalInterface
    interface Step {
        void go() throws Problem, InterruptedException;
    }

    private final Deque<Step> steps = new ArrayDeque<>();
    private final List<Step> afterwards = new ArrayList<>();
    private final List<Step> atLast = new ArrayList<>();

    void by(Step step) {
        steps.push(step);
    }

    /// For what needs that all the rest is as before.
    void afterwards(Step step) {
        afterwards.add(step);
    }

    /// For what is still needed where the way back is blocked.
    void atLast(Step step) {
        atLast.add(step);
    }

    /// @return what to throw: `HW-250` when all is as it was, else `HW-251`
    /// @throws InterruptedException when that was the reason, and all is as it was
    Problem go(Exception reason, RotationPlan plan) throws InterruptedException {
        var all = new ArrayList<>(steps);
        all.addAll(afterwards);
        var blocked = new ArrayList<String>();
        all.forEach(step -> attempt(step, blocked));
        if (blocked.isEmpty()) {
            atLast.forEach(step -> attempt(step, blocked));
        }
        if (!blocked.isEmpty()) {
            return notPutBack(plan, blocked.getFirst(), reason);
        }
        if (reason instanceof InterruptedException interrupted) {
            throw interrupted;
        }
        return putBack(plan, reason);
    }

    private static void attempt(Step step, List<String> blocked) {
        try {
            step.go();
        } catch (Problem e) {
            blocked.add(e.what() + " " + e.why());
        } catch (InterruptedException | RuntimeException e) {
            blocked.add("The way back was cut off.");
        }
    }

    private static Problem putBack(RotationPlan plan, Exception reason) {
        var problem = reason instanceof Problem known ? known : null;
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-250",
                "The password of " + plan.place().role() + " is as it was.",
                problem == null
                        ? "A step failed, and everything was put back."
                        : problem.what() + " " + problem.why() + " Everything was put back.",
                problem == null ? "Run the command again." : problem.next(),
                reason);
    }

    private static Problem notPutBack(RotationPlan plan, String why, Exception reason) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-251",
                "The rotation stopped half way, and not everything could be put back.",
                why,
                "Nothing is lost: when "
                        + plan.database().name()
                        + " runs, the same command finishes or undoes it.",
                reason);
    }
}
