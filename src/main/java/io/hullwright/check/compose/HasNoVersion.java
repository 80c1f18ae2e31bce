package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-003",
        title = "The obsolete key version is not there",
        severity = Severity.INFO,
        why =
                """
                Compose ignores it and warns at each start; readers take it for the version of what they run.\
                """,
        remedy = "Delete the line; Compose reads the rest as before.")
final class HasNoVersion implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var place : file.version()) {
            failures.add(
                    new Verdict.Fail("version is set, which Compose no longer reads", place, null));
        }
        return WholeFile.verdict(file, failures);
    }
}
