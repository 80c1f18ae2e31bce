package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.Dockerfile;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

@CheckInfo(
        id = "DKF-044",
        title = "Each stage has a plain name of its own",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = {
            "kics/f2daed12",
            "checkov/CKV_DOCKER_11",
            "hadolint/DL3024",
            "hadolint/DL3063",
            "trivy/DS-0012",
            "buildkit/DuplicateStageName",
            "buildkit/ReservedStageName",
            "buildkit/StageNameCasing",
            "buildkit/FromAsCasing"
        },
        why =
                """
                Of two stages with one name the later wins, and a reserved name means something else: \
                COPY --from then takes files from where nobody looked.\
                """,
        remedy = "Give each stage a name of its own, in small letters, digits, '-', '_' and '.'.")
final class NamesStagesPlainly implements DockerfileCheck {

    private static final Set<String> RESERVED = Set.of("scratch", "context");

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        var seen = new HashMap<String, BuildStage>();
        for (var stage : file.stages()) {
            if (stage.isNamed()) {
                inspectWord(stage, failures);
                inspectName(stage, seen, failures);
            }
        }
        return failures.verdict();
    }

    private static void inspectWord(BuildStage stage, Failures failures) {
        var from = stage.from().written();
        var word = stage.from().words().get(1);
        var small = from.equals("from");
        if (small != word.text().equals("as") && (small || from.equals("FROM"))) {
            var after = small ? "as" : "AS";
            failures.add(
                    from + " with " + word.text() + ", expected " + after,
                    word,
                    failures.replace(word, after));
        }
    }

    private static void inspectName(
            BuildStage stage, Map<String, BuildStage> seen, Failures failures) {
        var word = stage.name();
        var name = word.text();
        var small = name.toLowerCase(Locale.ROOT);
        if (!word.exact()) {
            failures.addUnknown("the name of the stage in line " + word.line() + " is not plain");
            return;
        }
        var earlier = seen.putIfAbsent(small, stage);
        if (!isPlain(small)) {
            failures.add("a stage named " + name + ", which Docker refuses", word);
        } else if (RESERVED.contains(small)) {
            failures.add("a stage has the reserved name " + name + ", expected another", word);
        } else if (earlier != null) {
            failures.add(
                    name + " is the stage of line " + earlier.name().line() + ", expected another",
                    word);
        } else if (!small.equals(name)) {
            failures.add(
                    "a stage named " + name + ", expected small letters",
                    word,
                    failures.replace(word, small));
        }
    }

    private static boolean isPlain(String name) {
        for (var i = 0; i < name.length(); i++) {
            var c = name.charAt(i);
            var letter = c >= 'a' && c <= 'z';
            var other = (c >= '0' && c <= '9') || c == '-' || c == '_' || c == '.';
            if (!letter && (i == 0 || !other)) {
                return false;
            }
        }
        return true;
    }
}
