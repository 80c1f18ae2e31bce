package io.hullwright.core;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.collect.docker.ProcessPowers;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Endpoint;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Subject;
import io.hullwright.facts.WorkloadFixture;
import io.hullwright.repair.Live;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LiveServicesTest {

    private static final Endpoint NONE =
            new Endpoint("files", "none", "No engine", "", "", false, "not seen");

    @TempDir private Path proc;

    private Map<String, Live> live(WorkloadFixture file, WorkloadFixture container)
            throws IOException {
        var running =
                container
                        .state(Activity.State.RUNNING)
                        .processes(Fact.known(List.of(new RunningProcess(7, 1000, "server"))))
                        .build();
        var folder = Files.createDirectories(proc.resolve("7"));
        Files.writeString(folder.resolve("cgroup"), running.subject().id());
        Files.writeString(
                folder.resolve("status"),
                """
                Uid: 1000 1000 1000 1000
                CapInh: 0
                CapPrm: 0
                CapEff: 0
                CapAmb: 0
                """);
        var declared = file.kind(Subject.Kind.COMPOSE_SERVICE).build();
        var seen = List.<io.hullwright.facts.Observed>of(declared, running);
        var snapshot = new Snapshot(Instant.EPOCH, NONE, seen, 0, List.of());
        return new LiveServices(snapshot, new ProcessPowers(proc)).byName();
    }

    /// Only a number says who it was that began, and only what the file says too will begin again.
    @ParameterizedTest
    @CsvSource({
        "1000:1000,1000:1000,true",
        "1000,1000,true",
        "1000,1001,false",
        "0,1000,false",
        "0,0,false",
        "00,00,false",
        "app,app,false",
        "'','',false",
    })
    void isPowerlessByANumber(String declared, String running, boolean expected)
            throws IOException {
        var live = live(hardened().user(declared), hardened().user(running));
        assertEquals(expected, live.values().iterator().next().isPowerless());
    }

    @Test
    void isNotPowerlessWithAnotherImage() throws IOException {
        var live =
                live(
                        hardened().user("1000").image("shop/api:2"),
                        hardened().user("1000").image("shop/api:1"));
        assertEquals(false, live.values().iterator().next().isPowerless());
    }

    @Test
    void isNothingWithoutItsService() throws IOException {
        assertEquals(Map.of(), live(hardened().named("other"), hardened().named("api")));
    }
}
