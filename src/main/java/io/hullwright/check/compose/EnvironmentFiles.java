package io.hullwright.check.compose;

import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// One question about every file of variables of a project: its `.env`, and every `env_file`.
final class EnvironmentFiles {

    private EnvironmentFiles() {}

    /// @param wrong true where it is as it should not be
    /// @param words what to say of the file then
    static Verdict judge(
            ComposeFile file,
            Function<ComposeFile.EnvironmentFile, Fact<Boolean>> wrong,
            String words) {
        var failures = new ArrayList<Verdict.Fail>();
        var unknown = "";
        var any = false;
        for (var environment : all(file)) {
            any = true;
            switch (wrong.apply(environment)) {
                case Fact.Known<Boolean>(var is) -> {
                    if (is) {
                        failures.add(
                                new Verdict.Fail(
                                        environment.path() + " " + words,
                                        environment.place(),
                                        null));
                    }
                }
                case Fact.Unknown<Boolean>(var why) -> unknown = why;
            }
        }
        if (!failures.isEmpty() || unknown.isEmpty()) {
            return any
                    ? WholeFile.verdict(file, failures)
                    : Verdict.notApplicable("it reads no file of variables");
        }
        return Verdict.unknown(unknown);
    }

    private static List<ComposeFile.EnvironmentFile> all(ComposeFile file) {
        var all = new ArrayList<>(file.environmentFiles());
        file.services().forEach(service -> all.addAll(service.environmentFiles()));
        return all;
    }
}
