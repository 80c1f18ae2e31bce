package io.hullwright.check.compose;

import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.List;

/// Nothing passes in a file that Compose refuses: part of it may not have been read.
final class WholeFile {

    private WholeFile() {}

    static Verdict verdict(ComposeFile file, List<Verdict.Fail> failures) {
        return failures.isEmpty() && file.remarks().stream().anyMatch(ComposeFile.Remark::fatal)
                ? Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001")
                : Verdict.ofAll(failures);
    }
}
