package io.hullwright.check.host;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.Map;

/// A question about files of the host that is answered for each of them by itself.
interface FileQuestion {

    HostFile file();

    boolean isMet(Host.FileStatus status);

    /// What is wrong and what was expected, after the file's path.
    String complaint(Host.FileStatus status);

    /// The command that mends it, up to the path.
    String command(Host.FileStatus status);

    static Verdict judge(FileQuestion question, Host host) {
        return switch (question.file().find(host)) {
            case Fact.Unknown<Map<String, Host.FileStatus>> unknown ->
                    Place.unseen(unknown, "stat -c '%a %U:%G' " + question.file().words());
            case Fact.Known<Map<String, Host.FileStatus>>(var files) -> judge(question, files);
        };
    }

    private static Verdict judge(FileQuestion question, Map<String, Host.FileStatus> files) {
        if (files.isEmpty()) {
            return Verdict.notApplicable("there is no such file");
        }
        var evidence = new StringBuilder();
        var commands = new StringBuilder();
        var first = "";
        for (var file : files.entrySet()) {
            var path = file.getKey();
            var status = file.getValue();
            if (question.isMet(status)) {
                continue;
            }
            if (evidence.isEmpty()) {
                first = path;
            } else {
                evidence.append("; ");
                commands.append(" && ");
            }
            evidence.append(path).append(' ').append(question.complaint(status));
            commands.append(question.command(status)).append(' ').append(Place.word(path));
        }
        return evidence.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        evidence.toString(),
                        new Origin.File(Path.of(first), 1, 1),
                        new Fix.RunYourself(commands.toString()));
    }
}
