package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Check;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.DockerfileFixture;
import io.hullwright.facts.Origin;

/// What a check says of a Dockerfile's text, in lines that a test can compare.
final class Outcome {

    private Outcome() {}

    /// `pass`, `unknown: …`, `not applicable: …`, or one line `LINE:COLUMN EVIDENCE` for each
    /// place.
    static String of(Check<Dockerfile> check, String text) {
        return of(check.inspect(DockerfileFixture.dockerfile(text)));
    }

    static String of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Pass _ -> "pass";
            case Verdict.Unknown(var why) -> "unknown: " + why;
            case Verdict.NotApplicable(var because) -> "not applicable: " + because;
            case Verdict.Fail fail -> {
                var lines = new StringBuilder(line(fail));
                fail.also().forEach(other -> lines.append('\n').append(line(other)));
                yield lines.toString();
            }
        };
    }

    /// No pass for a file with a line that nobody understood.
    static void assertAFlawForbidsAPass(Check<Dockerfile> check) {
        assertEquals(
                "unknown: the Dockerfile has an error in line 2: no such instruction: NONSENSE",
                of(
                        check,
                        """
                        FROM a:1
                        NONSENSE x\
                        """));
    }

    /// No pass for a file whose commands nobody read.
    static void assertAnotherShellIsNotRead(Check<Dockerfile> check) {
        assertEquals(
                "not applicable: its commands are for another shell than a POSIX one",
                of(
                        check,
                        """
                        FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
                        RUN dir\
                        """));
    }

    private static String line(Verdict.Fail fail) {
        var place = (Origin.File) fail.origin();
        return place.line() + ":" + place.column() + " " + fail.evidence();
    }
}
