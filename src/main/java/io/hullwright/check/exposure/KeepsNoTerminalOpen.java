package io.hullwright.check.exposure;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Workload;

@CheckInfo(
        id = "EXP-012",
        title = "No terminal and no input is kept open",
        severity = Severity.LOW,
        checklist = "environment-variables/7",
        references = "owasp-docker-top-10/D04",
        why =
                """
                A service needs neither. They are left over from trying things out, and whoever may \
                attach to the container types into the running program.\
                """,
        remedy = "Take `tty` and `stdin_open` out.")
final class KeepsNoTerminalOpen implements ExposureCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var stdin = workload.exposure().stdinOpen();
        var tty = workload.exposure().tty();
        if (tty.value()) {
            return Verdict.fail(
                    (stdin.value() ? "tty and stdin_open are" : "tty is") + " on, expected off",
                    tty.origin(),
                    new Fix.SetValue("tty", "false"));
        }
        return stdin.value()
                ? Verdict.fail(
                        "stdin_open is on, expected off",
                        stdin.origin(),
                        new Fix.SetValue("stdin_open", "false"))
                : Verdict.pass();
    }
}
