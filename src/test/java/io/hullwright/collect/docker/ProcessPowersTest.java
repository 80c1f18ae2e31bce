package io.hullwright.collect.docker;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Activity;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProcessPowersTest {

    private static final String STATUS =
            """
            Name:	server
            Uid:	1000	1000	1000	1000
            CapInh:	0000000000000000
            CapPrm:	0000000000000000
            CapEff:	0000000000000000
            CapBnd:	00000000a80425fb
            CapAmb:	0000000000000000
            """;

    @TempDir private Path proc;

    private final Workload running = running(List.of(process(7), process(8)));

    private static RunningProcess process(long pid) {
        return new RunningProcess(pid, 1000, "server");
    }

    private static Workload running(List<RunningProcess> processes) {
        return hardened().state(Activity.State.RUNNING).processes(Fact.known(processes)).build();
    }

    @BeforeEach
    void twoProcesses() throws IOException {
        for (var pid : List.of("7", "8")) {
            Files.createDirectory(proc.resolve(pid));
            write(pid, STATUS);
            Files.writeString(
                    proc.resolve(pid).resolve("cgroup"), "0::/docker/" + running.subject().id());
        }
    }

    private void write(String pid, String status) throws IOException {
        Files.writeString(proc.resolve(pid).resolve("status"), status);
    }

    private boolean isWithoutAny(Workload workload) {
        return new ProcessPowers(proc).isWithoutAny(workload);
    }

    @Test
    void isProvedWhenNoProcessHoldsAny() {
        assertEquals(true, isWithoutAny(running));
    }

    /// One line of the second process is another, or is not there.
    @ParameterizedTest
    @CsvSource({
        "1000	1000	1000	1000,0	0	0	0",
        "1000	1000	1000	1000,1000	1000	0	1000",
        "1000	1000	1000	1000,1000	1000",
        "CapInh:	0000000000000000,CapInh:	0000000000000400",
        "CapPrm:	0000000000000000,CapPrm:	0000000000000400",
        "CapEff:	0000000000000000,CapEff:	0000000000000400",
        "CapAmb:	0000000000000000,CapAmb:	0000000000000400",
        "CapAmb:,CapNew:",
    })
    void isNotProvedByOthers(String usual, String other) throws IOException {
        write("8", STATUS.replace(usual, other));
        assertEquals(false, isWithoutAny(running));
    }

    @Test
    void isNotProvedWhenNotAllWasSeen() throws IOException {
        assertEquals(false, isWithoutAny(running(List.of())));
        assertEquals(false, isWithoutAny(running(List.of(process(7), process(9)))));
        var unseen = hardened().state(Activity.State.RUNNING);
        assertEquals(false, isWithoutAny(unseen.processes(Fact.unknown("no")).build()));
        var ended = hardened().state(Activity.State.EXITED);
        assertEquals(false, isWithoutAny(ended.processes(Fact.known(List.of(process(7)))).build()));
        Files.writeString(proc.resolve("8").resolve("cgroup"), "0::/docker/another");
        assertEquals(false, isWithoutAny(running));
    }
}
