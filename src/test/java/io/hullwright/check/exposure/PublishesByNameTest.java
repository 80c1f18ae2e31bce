package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class PublishesByNameTest {

    private final PublishesByName check = new PublishesByName();

    @Test
    void passesWhenOff() {
        assertPasses(check, hardened().publish("127.0.0.1", 8080, 8080).build());
    }

    @Test
    void failsWhenOn() {
        var expected =
                Verdict.fail(
                        "every declared port is published, expected each by its number",
                        new Origin.Inspect("HostConfig.PublishAllPorts"));
        assertEquals(expected, check.inspect(hardened().publishesAll().build()));
    }

    @Test
    void doesNotAskOnTheHostsNetwork() {
        assertEquals(
                "it uses the host's network, where no port is published",
                notApplicable(check.inspect(hardened().network("host").publishesAll().build())));
    }
}
