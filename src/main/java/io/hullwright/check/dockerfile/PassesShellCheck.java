package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ScriptFinding;
import java.util.List;

@CheckInfo(
        id = "DKF-036",
        title = "ShellCheck finds nothing in RUN",
        severity = Severity.LOW,
        checklist = "ci-cd-security/2",
        references = "shellcheck/all",
        why =
                """
                A variable without quotes, or a cd whose failure nobody sees, makes the next command work \
                on other files than meant, as root and without a word in the log.\
                """,
        remedy =
                "Run shellcheck on the command by hand, read the page of the rule, and mend the script.")
final class PassesShellCheck implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        switch (file.scriptFindings()) {
            case Fact.Unknown<List<ScriptFinding>>(var why) -> failures.addUnknown(why);
            case Fact.Known<List<ScriptFinding>>(var found) ->
                    found.forEach(finding -> add(finding, failures));
        }
        file.forEach(
                instruction -> {
                    var list = instruction.is("RUN") && instruction.form() == Form.EXEC;
                    if (list && instruction.commands().size() > 1) {
                        failures.addUnknown(
                                "ShellCheck was not given the script in the list of line "
                                        + instruction.line());
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void add(ScriptFinding finding, Failures failures) {
        failures.add(
                "ShellCheck reports "
                        + finding.rule()
                        + " ("
                        + finding.level()
                        + "), expected none",
                new BuildWord(finding.rule(), finding.line(), finding.column()));
    }
}
