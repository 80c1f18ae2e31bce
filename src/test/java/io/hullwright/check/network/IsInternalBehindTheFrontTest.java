package io.hullwright.check.network;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.SurroundingsFixture.network;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class IsInternalBehindTheFrontTest {

    private final IsInternalBehindTheFront check = new IsInternalBehindTheFront();

    @Test
    void passesWhenInternal() {
        assertPasses(check, network("bridge", true, false, List.of("db"), List.of()));
    }

    @Test
    void failsWhenNothingOnItPublishes() {
        var expected =
                Verdict.fail(
                        "internal is false, though none of [cache, db] publishes a port; expected"
                                + " true",
                        new Origin.Inspect("Internal"));
        assertEquals(
                expected,
                check.inspect(network("bridge", false, false, List.of("cache", "db"), List.of())));
    }

    @Test
    void doesNotAskAFrontNetwork() {
        assertEquals(
                "[web] publish ports, so it is a front network",
                notApplicable(
                        check.inspect(
                                network(
                                        "bridge",
                                        false,
                                        false,
                                        List.of("db", "web"),
                                        List.of("web")))));
    }

    @Test
    void doesNotAskAnEmptyOrTheEnginesOwn() {
        notApplicable(check.inspect(network("bridge", false, false, List.of(), List.of())));
        notApplicable(check.inspect(Networks.named("bridge", "bridge", true, "db")));
        notApplicable(check.inspect(Networks.named("docker_gwbridge", "bridge", false, "task")));
    }
}
