package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class OverridesNoPublicNameTest {

    private final OverridesNoPublicName check = new OverridesNoPublicName();

    @Test
    void passesOnPrivateNamesAndBlocks() {
        assertPasses(
                check,
                hardened()
                        .extraHosts(
                                "db:10.0.0.5",
                                "github.com.example.com:10.0.0.5",
                                "mygithub.com:10.0.0.5",
                                "telemetry.google.com:0.0.0.0",
                                "a.google.com:::",
                                "b.google.com=::1",
                                "www.google.com:127.0.0.1")
                        .build());
    }

    @Test
    void failsOnAWellKnownNameAndThoseBelow() {
        var expected =
                Verdict.fail(
                        "extra_hosts has pypi.org:10.0.0.5, Registry-1.Docker.io=10.0.0.6, expected public names to be looked up",
                        new Origin.Inspect("HostConfig.ExtraHosts"),
                        new Fix.RemoveFromList(
                                "extra_hosts",
                                List.of("pypi.org:10.0.0.5", "Registry-1.Docker.io=10.0.0.6")));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .extraHosts("pypi.org:10.0.0.5", "Registry-1.Docker.io=10.0.0.6")
                                .build()));
    }
}
