package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RunsMaintainedReleaseTest {

    private final RunsMaintainedRelease check = new RunsMaintainedRelease();

    @Test
    void passesOnTheMaintainedLine() {
        assertPasses(check, hardened().version("29.1.0").build());
    }

    /// The reference script reports a pass whatever the version is.
    @Test
    void failsOnAnEndedLineWhereTheReferenceCannotFail() {
        var expected =
                Verdict.fail(
                        "version is 24.0.7, whose line 24.0 ended on 2024-06-08, expected a"
                                + " maintained line",
                        new Origin.Inspect("Version"));
        assertEquals(expected, check.inspect(hardened().version("24.0.7").build()));
    }

    @Test
    void judgesASnapshotByItsOwnDay() {
        var before = hardened().version("24.0.7").seenAt(Instant.parse("2024-06-07T23:00:00Z"));
        assertPasses(check, before.build());
        var on = hardened().version("24.0.7").seenAt(Instant.parse("2024-06-08T01:00:00Z"));
        evidence(check.inspect(on.build()));
    }

    @Test
    void doesNotCondemnADistributionsBuild() {
        assertEquals(
                "line 20.10 ended on 2023-12-10, but 20.10.24+dfsg1 is a distribution's build,"
                        + " which may be mended longer; look with `apt-cache policy docker.io`",
                unseen(check.inspect(hardened().version("20.10.24+dfsg1").build())));
    }

    @Test
    void doesNotKnowADevelopersBuild() {
        assertEquals(
                "it calls itself library-import, which is no release; compare `docker version`"
                        + " with Docker's release notes",
                unseen(check.inspect(hardened().version("library-import").build())));
    }

    @Test
    void doesNotKnowPodmansReleases() {
        unseen(check.inspect(hardened().traits(podman()).version("4.3.1").build()));
    }
}
