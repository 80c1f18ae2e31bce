package io.hullwright.check.compose;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;

@CheckInfo(
        id = "CMP-008",
        title = "Files with variables are not kept by git",
        severity = Severity.HIGH,
        checklist = "secrets-management/2",
        why =
                """
                What git keeps goes to everyone who ever clones the repository, and stays in its history when the \
                file is deleted.\
                """,
        remedy =
                "git rm --cached the file, add it to .gitignore, and change the credentials in it.")
final class KeepsEnvironmentFilesOutOfGit implements ComposeFileCheck {

    @Override
    public Verdict inspect(ComposeFile file) {
        return EnvironmentFiles.judge(
                file, ComposeFile.EnvironmentFile::tracked, "is kept by git, expected ignored");
    }
}
