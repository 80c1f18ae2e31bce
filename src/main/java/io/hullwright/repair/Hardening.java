package io.hullwright.repair;

import io.hullwright.audit.Finding;
import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.text.YamlText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A compose file with all that can be mended without guessing, and what must be asked first.
///
/// @param patch what changes; its texts are the same when nothing does
/// @param steps one for each failure with a fix, in the order of the audit
/// @param moves credentials that the new text expects in files of their own
public record Hardening(Patch patch, List<Step> steps, List<SecretMove> moves) {

    private static final String CAPABILITIES = "PRV-004";
    private static final String NEW_PRIVILEGES = "PRV-003";
    private static final String CREDENTIALS = "ENV-001";
    private static final String WHOLE_FILE = "the file";

    public Hardening {
        steps = List.copyOf(steps);
        moves = List.copyOf(moves);
    }

    /// Without a secret that moves.
    public Hardening(Patch patch, List<Step> steps) {
        this(patch, steps, List.of());
    }

    /// What becomes of one failure.
    ///
    /// @param words for `DONE` why it is safe, for `ASK` the question, for `LEFT` why not
    /// @param question for `ASK`, and for what a person asked for, what to know before; else empty
    public record Step(Kind kind, String check, String service, String words, String question) {

        public enum Kind {
            DONE,
            ASK,
            LEFT
        }
    }

    /// What is wished.
    ///
    /// @param services by their names in the file; empty for all
    /// @param only ids of checks that the person decided on; empty for those that need no decision
    public record Choice(Set<String> services, Set<String> only) {

        public Choice {
            services = Set.copyOf(services);
            only = Set.copyOf(only);
        }
    }

    /// @param text of the file now, as the findings are about it
    /// @param live running containers by the services' names, as far as they were seen
    public static Hardening of(
            Path file, String text, List<Finding> findings, Map<String, Live> live, Choice choice) {
        var plan = new Plan(file, text, live, choice);
        for (var finding : findings) {
            if (finding.check().id().equals(NEW_PRIVILEGES)
                    && !(finding.verdict() instanceof Verdict.Pass)) {
                plan.gaining.add(finding.subject().name());
            }
            failures(finding).forEach(fail -> plan.expect(finding, fail));
        }
        for (var finding : findings) {
            failures(finding).forEach(fail -> plan.add(finding, fail));
        }
        plan.later.forEach(Runnable::run);
        return new Hardening(new Patch(file, text, plan.text), plan.steps, plan.moves);
    }

    private static List<Verdict.Fail> failures(Finding finding) {
        if (!(finding.verdict() instanceof Verdict.Fail fail)
                || finding.waiver() != null
                || !isOfFile(finding.subject())) {
            return List.of();
        }
        var failures = new ArrayList<>(List.of(fail));
        failures.addAll(fail.also());
        return failures;
    }

    private static boolean isOfFile(Subject subject) {
        return subject.kind() == Subject.Kind.COMPOSE_SERVICE
                || subject.kind() == Subject.Kind.COMPOSE_FILE;
    }

    public boolean isEmpty() {
        return patch.before().equals(patch.after());
    }

    public List<Step> steps(Step.Kind kind) {
        return steps.stream().filter(step -> step.kind() == kind).toList();
    }

    /// Makes one fix after the other, each on the text that the one before it left.
    private static final class Plan {

        private final Path file;
        private final Map<String, Live> live;
        private final Choice choice;
        private final List<Step> steps = new ArrayList<>();
        private final Map<Mend, SortedSet<String>> answers = new HashMap<>();
        private final Set<Mend> made = new HashSet<>();
        private final Set<String> gaining = new HashSet<>();
        private final List<Runnable> later = new ArrayList<>();
        private final List<SecretMove> moves = new ArrayList<>();
        private String text;

        Plan(Path file, String text, Map<String, Live> live, Choice choice) {
            this.file = file;
            this.text = text;
            this.live = live;
            this.choice = choice;
        }

        private static String name(Subject subject) {
            return subject.kind() == Subject.Kind.COMPOSE_FILE ? WHOLE_FILE : subject.name();
        }

        /// What mends one service; several checks may ask for it.
        private record Mend(String service, Fix fix) {}

        void expect(Finding finding, Verdict.Fail fail) {
            if (fail.fix() != null) {
                answers.computeIfAbsent(
                                new Mend(finding.subject().name(), fail.fix()),
                                _ -> new TreeSet<>())
                        .add(finding.check().id());
            }
        }

        void add(Finding finding, Verdict.Fail fail) {
            var check = finding.check().id();
            var service = name(finding.subject());
            var fix = fail.fix();
            var wished = choice.services().isEmpty() || choice.services().contains(service);
            var decided = choice.only().isEmpty() || choice.only().contains(check);
            if (!wished || !decided) {
                return;
            }
            if (check.equals(CREDENTIALS)) {
                later.add(() -> move(service));
                return;
            }
            if (!isOfText(fix)) {
                byHand(finding, service);
                return;
            }
            var elsewhere = elsewhere(fail.origin());
            if (!elsewhere.isEmpty()) {
                steps.add(new Step(Step.Kind.LEFT, check, service, elsewhere, ""));
                return;
            }
            if (check.equals(CAPABILITIES)) {
                later.add(() -> decide(finding, fix));
            } else {
                decide(finding, fix);
            }
        }

        /// What no fix of ours mends is said, too: nothing is left out in silence.
        private void byHand(Finding finding, String service) {
            var step =
                    new Step(
                            Step.Kind.LEFT,
                            finding.check().id(),
                            service,
                            "by hand: " + finding.check().title(),
                            "");
            if (!steps.contains(step)) {
                steps.add(step);
            }
        }

        private void decide(Finding finding, @Nullable Fix fix) {
            var check = finding.check().id();
            var service = finding.subject().name();
            var running = live.get(service);
            var harmless = Harmless.reason(check, running, gainsNone(service));
            var question = harmless.isEmpty() ? Questions.of(finding.check(), running) : "";
            if (!choice.only().isEmpty()) {
                make(fix, check, service, "you asked for it", question);
            } else if (harmless.isEmpty()) {
                steps.add(new Step(Step.Kind.ASK, check, service, question, question));
            } else {
                make(fix, check, service, harmless, "");
            }
        }

        /// Only where a person asked for it: files come into being, and the value should be new.
        private void move(String service) {
            try {
                var moved = new SecretMoves(new ComposeService(YamlText.of(text), service)).of();
                var names = moved.stream().map(SecretMove::variable).toList();
                var files = moved.stream().map(SecretMove::file).toList();
                if (choice.only().isEmpty()) {
                    var question =
                            "may "
                                    + String.join(", ", names)
                                    + " move into secret files? Make new values then";
                    steps.add(new Step(Step.Kind.ASK, CREDENTIALS, service, question, question));
                    return;
                }
                var answers = new TreeSet<>(Set.of(CREDENTIALS));
                text = SecretMoves.apply(moved, answers, text, service);
                moves.addAll(moved);
                var words =
                        String.join(", ", names)
                                + " moves to "
                                + String.join(", ", files)
                                + ", for you alone; make a new value, the old one was readable";
                steps.add(new Step(Step.Kind.DONE, CREDENTIALS, service, words, ""));
            } catch (CannotRepair e) {
                steps.add(new Step(Step.Kind.LEFT, CREDENTIALS, service, e.why(), ""));
            }
        }

        /// True if the file says that no program gains privileges, or will by what was made.
        private boolean gainsNone(String service) {
            return !gaining.contains(service)
                    || steps.stream()
                            .anyMatch(
                                    step ->
                                            step.kind() == Step.Kind.DONE
                                                    && step.check().equals(NEW_PRIVILEGES)
                                                    && step.service().equals(service));
        }

        private void make(
                @Nullable Fix fix, String check, String service, String reason, String question) {
            if (fix == null || !made.add(new Mend(service, fix))) {
                return;
            }
            var names = answers.getOrDefault(new Mend(service, fix), new TreeSet<>());
            switch (ComposeRepair.of(fix, names, file, service, text)) {
                case Patch(_, _, var after) -> {
                    text = after;
                    steps.add(new Step(Step.Kind.DONE, check, service, reason, question));
                }
                case Refusal(var why) ->
                        steps.add(new Step(Step.Kind.LEFT, check, service, why, ""));
            }
        }

        private static boolean isOfText(@Nullable Fix fix) {
            return fix instanceof Fix.SetValue
                    || fix instanceof Fix.AddToList
                    || fix instanceof Fix.RemoveFromList;
        }

        private String elsewhere(Origin origin) {
            var place = origin instanceof Origin.Absent(var where, _) ? where : origin;
            return place instanceof Origin.File(var path, _, _)
                            && !path.toAbsolutePath().normalize().equals(file)
                    ? "another file decides it: " + path.getFileName()
                    : "";
        }
    }
}
