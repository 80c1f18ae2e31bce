package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RefusesUnsignedImagesTest {

    private final RefusesUnsignedImages check = new RefusesUnsignedImages();

    @Test
    void passesWithContentTrust() {
        assertPasses(check, hardened().build());
    }

    /// Content Trust is being retired, so its absence alone is no failure.
    @Test
    void doesNotKnowWhatElseVerifies() {
        assertEquals(
                "DOCKER_CONTENT_TRUST is off for this user, and it is being retired; whether"
                        + " something else verifies images shows in the deployment: look for"
                        + " `cosign verify` or `notation verify`",
                unseen(check.inspect(hardened().noContentTrust().build())));
    }
}
