package io.hullwright.check.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class IsStillWrittenTest {

    private static final Workload WEB = WorkloadFixture.hardened().build();

    private static Verdict inspect(Fact<Optional<Workload>> declared) {
        return new IsStillWritten()
                .inspect(new Pairing(WEB.subject(), declared, List.of(), Map.of()));
    }

    @Test
    void passesWhereTheServiceStands() {
        assertEquals(Verdict.pass(), inspect(Fact.known(Optional.of(WEB))));
    }

    @Test
    void failsWhereItWasTakenOut() {
        assertEquals(
                Verdict.fail(
                        "its compose files have no such service any more",
                        new Origin.Inspect("Config.Labels"),
                        new Fix.RunYourself("docker compose up --detach --remove-orphans")),
                inspect(Fact.known(Optional.empty())));
    }

    @Test
    void isUnknownWhereTheFilesWereNotRead() {
        assertEquals(Verdict.unknown("gone"), inspect(Fact.unknown("gone")));
    }
}
