package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;

@CheckInfo(
        id = "IMG-014",
        title = "The image declares no SSH port",
        severity = Severity.MEDIUM,
        checklist = "access-control/1",
        references = {"kics/5907595b", "trivy/DS-0004"},
        why =
                """
                An SSH server in a container is a second way in, with keys and passwords of its own, past \
                the engine's own exec and its log.\
                """,
        remedy = "Take the server and EXPOSE 22 out; use docker exec, or SSH to the host.")
final class ExposesNoSshPort implements ImageCheck {

    @Override
    public Verdict inspect(Image image) {
        return image.exposed().contains("22/tcp")
                ? Verdict.fail(
                        "EXPOSE 22/tcp, expected no SSH port",
                        Places.in(image, "Config.ExposedPorts"))
                : Verdict.pass();
    }
}
