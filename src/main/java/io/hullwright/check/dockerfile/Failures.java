package io.hullwright.check.dockerfile;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The places where a Dockerfile fails one check. Nothing passes while the file has a flaw: what
/// was not understood may be the very thing.
final class Failures {

    private final Dockerfile file;
    private final List<Verdict.Fail> found = new ArrayList<>();
    private String unknown = "";

    Failures(Dockerfile file) {
        this.file = file;
    }

    void add(String evidence, BuildWord word) {
        add(evidence, word, null);
    }

    void add(String evidence, BuildWord word, @Nullable Fix fix) {
        found.add(new Verdict.Fail(evidence, file.at(word), fix));
    }

    void add(String evidence, BuildInstruction instruction) {
        found.add(new Verdict.Fail(evidence, file.at(instruction), null));
    }

    /// Another text instead of a word, null where the file writes the word in another way.
    @Nullable Fix replace(BuildWord word, String after) {
        return word.exact() ? new Fix.ReplaceText(file.at(word), word.text(), after) : null;
    }

    /// Something that only the build knows: there is no pass any more.
    void addUnknown(String why) {
        if (unknown.isEmpty()) {
            unknown = why;
        }
    }

    /// A pass when no place was added and nothing stayed unknown.
    Verdict verdict() {
        if (!found.isEmpty()) {
            return Verdict.ofAll(found);
        }
        if (!file.flaws().isEmpty()) {
            var flaw = file.flaws().getFirst();
            return Verdict.unknown(
                    "the Dockerfile has an error in line " + flaw.line() + ": " + flaw.what());
        }
        return unknown.isEmpty() ? Verdict.pass() : Verdict.unknown(unknown);
    }

    /// The same for a check that reads shell commands.
    Verdict verdictOnCommands() {
        if (!found.isEmpty()) {
            return Verdict.ofAll(found);
        }
        var posix = new int[2];
        file.forEach(
                instruction -> {
                    if (instruction.is("RUN")) {
                        posix[instruction.posix() ? 1 : 0]++;
                    }
                });
        if (posix[0] == 0) {
            return verdict();
        }
        return posix[1] == 0
                ? Verdict.notApplicable("its commands are for another shell than a POSIX one")
                : Verdict.unknown(posix[0] + " of its RUN are for another shell than a POSIX one");
    }
}
