package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-001",
        title = "Compose accepts the file",
        severity = Severity.MEDIUM,
        why =
                """
                A file that Compose refuses starts nothing, and what it was meant to secure is not there. What \
                could not be read here could not be judged either.\
                """,
        remedy = "Mend the place that is named; `docker compose config` says the same.")
final class IsAcceptedByCompose implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var remark : file.remarks()) {
            if (remark.fatal()) {
                failures.add(new Verdict.Fail(remark.words(), remark.place(), null));
            }
        }
        return Verdict.ofAll(failures);
    }
}
