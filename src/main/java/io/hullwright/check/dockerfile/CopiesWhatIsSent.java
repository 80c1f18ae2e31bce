package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildContext;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Fact;
import io.hullwright.facts.IgnoreRules;

@CheckInfo(
        id = "DKF-048",
        title = "COPY names nothing that .dockerignore keeps out",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = "buildkit/CopyIgnoredFile",
        why =
                """
                The file is not there for the build: it stops, or goes on without, and the next person \
                takes the line out of .dockerignore that kept a secret away.\
                """,
        remedy =
                "Take the path out of COPY, or let .dockerignore name more narrowly what stays out.")
final class CopiesWhatIsSent implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    var copies = instruction.is("COPY") || instruction.is("ADD");
                    if (copies && !instruction.hasFlag("from")) {
                        inspect(instruction, file.context(), failures);
                    }
                });
        return failures.verdict();
    }

    private static void inspect(
            BuildInstruction instruction, Fact<BuildContext> context, Failures failures) {
        for (var source : Sources.of(instruction)) {
            if (Sources.isRemote(source)) {
                continue;
            }
            switch (context) {
                case Fact.Unknown<BuildContext>(var why) -> failures.addUnknown(why);
                case Fact.Known<BuildContext>(var known) -> {
                    if (instruction.onBuild()) {
                        failures.addUnknown("a later build sends what ONBUILD copies");
                    } else {
                        inspect(source, known, failures);
                    }
                }
            }
        }
    }

    private static void inspect(BuildWord source, BuildContext context, Failures failures) {
        var path = relative(source.text());
        var rules = context.rules();
        if (rules.patterns().isEmpty() || path.isEmpty()) {
            return;
        }
        if (source.isOpen()) {
            failures.addUnknown("only the build knows what COPY takes: " + source.text());
        } else if (rules.excludes(path)) {
            if (hasWildcard(path)) {
                failures.addUnknown("what is left for " + source.text() + ", only the build knows");
            } else if (mayTakeBack(rules, path)) {
                failures.addUnknown(
                        context.ignoreFile() + " takes parts of what it keeps out back in");
            } else {
                failures.add(source.text() + " is kept out by " + context.ignoreFile(), source);
            }
        }
    }

    /// True if a rule with `!` may mean something inside of the folder.
    private static boolean mayTakeBack(IgnoreRules rules, String path) {
        for (var pattern : rules.patterns()) {
            if (pattern.startsWith("!" + path + "/")
                    || (pattern.startsWith("!") && hasWildcard(pattern))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasWildcard(String path) {
        return path.indexOf('*') >= 0 || path.indexOf('?') >= 0 || path.indexOf('[') >= 0;
    }

    /// From the context's root; empty for the whole of it.
    private static String relative(String source) {
        var path = source.replace('\\', '/');
        while (path.startsWith("./") || path.startsWith("/") || path.equals(".")) {
            path = path.substring(1);
        }
        while (path.endsWith("/")) {
            path = path.substring(0, path.length() - 1);
        }
        return path;
    }
}
