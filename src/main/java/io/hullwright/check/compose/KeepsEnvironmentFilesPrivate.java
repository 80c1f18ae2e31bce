package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;

@CheckInfo(
        id = "CMP-007",
        title = "Only their owner and group read files with variables",
        severity = Severity.MEDIUM,
        checklist = "file-permissions/4",
        why =
                """
                Every user and every program of the machine can read what stands in it.\
                """,
        remedy = "Run chmod 600 on the file; Compose reads it as you do.")
final class KeepsEnvironmentFilesPrivate implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        return EnvironmentFiles.judge(
                file,
                ComposeFile.EnvironmentFile::readableByOthers,
                "can be read by every user of this machine, expected mode 600");
    }
}
