package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import java.util.ArrayList;

@CheckInfo(
        id = "CMP-002",
        title = "Every variable of the file is set",
        severity = Severity.LOW,
        checklist = "environment-variables/7",
        why =
                """
                Compose puts nothing in the place of a variable that is not set. A password becomes empty, a tag \
                becomes the latest one, and only a warning says so.\
                """,
        remedy =
                "Set it in .env or the shell, or write ${NAME:?what it is for} so that Compose stops without it.")
final class SetsItsVariables implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        var failures = new ArrayList<Verdict.Fail>();
        for (var remark : file.remarks()) {
            if (remark.code().equals("undefined-variable")) {
                failures.add(new Verdict.Fail(remark.words(), remark.place(), null));
            }
        }
        return WholeFile.verdict(file, failures);
    }
}
