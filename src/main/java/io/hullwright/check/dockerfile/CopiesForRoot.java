package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-047",
        title = "Copied files belong to root",
        severity = Severity.INFO,
        checklist = "image-security/3",
        references = {"kics/aa93e17f"},
        why =
                """
                A program that owns its own files can be made to rewrite them: what broke in \
                once then starts again with the container.\
                """,
        remedy = "Leave --chown out and make only the folders writable that the program writes to.")
final class CopiesForRoot implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        file.forEach(
                instruction -> {
                    var copies = instruction.is("COPY") || instruction.is("ADD");
                    if (!copies || !instruction.hasFlag("chown")) {
                        return;
                    }
                    var owner = instruction.flag("chown");
                    var end = owner.indexOf(':');
                    var user = end < 0 ? owner : owner.substring(0, end);
                    if (user.isEmpty() || user.indexOf('$') >= 0) {
                        failures.addUnknown("only the build knows the owner " + owner);
                    } else if (!user.equals("root") && !user.equals("0")) {
                        failures.add(
                                instruction.keyword()
                                        + " gives files to another user, expected root",
                                instruction);
                    }
                });
        return failures.verdict();
    }
}
