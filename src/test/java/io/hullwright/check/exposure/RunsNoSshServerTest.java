package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.WorkloadFixture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class RunsNoSshServerTest {

    private final RunsNoSshServer check = new RunsNoSshServer();

    @Test
    void passesWithoutOne() {
        assertPasses(check, hardened().build());
    }

    @Test
    void failsWhenOneRuns() {
        var expected =
                Verdict.fail(
                        "dropbear runs inside, expected no SSH server",
                        new Origin.Inspect("Config.Cmd"));
        assertEquals(expected, check.inspect(running("web", "dropbear").build()));
        assertEquals(
                "sshd runs inside, expected no SSH server",
                evidence(check.inspect(running("sshd").build())));
    }

    @Test
    void failsWhenItsPortIsPublished() {
        assertEquals(
                "127.0.0.1:2222->22/tcp publishes SSH's port, expected no SSH server inside",
                evidence(check.inspect(hardened().publish("127.0.0.1", 2222, 22).build())));
    }

    @Test
    void takesADeclaredPortForOneUnlessTheProcessesAreKnown() {
        var declared = hardened().exposed("22/tcp", "80/tcp");
        assertPasses(check, declared.build());
        var expected =
                Verdict.fail(
                        "port 22 is declared, expected no SSH server",
                        new Origin.Inspect("Config.ExposedPorts"));
        assertEquals(
                expected, check.inspect(declared.processes(Fact.unknown("top failed")).build()));
        assertEquals(expected, check.inspect(declared.state(Activity.State.DECLARED).build()));
    }

    @Test
    void cannotTellWithoutAListOfProcesses() {
        assertEquals(
                "top failed",
                unseen(check.inspect(hardened().processes(Fact.unknown("top failed")).build())));
    }

    @Test
    void doesNotAskWhatDoesNotRun() {
        assertEquals(
                "it does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.EXITED).build())));
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.DECLARED).build())));
    }

    private static WorkloadFixture running(String... names) {
        var processes =
                Arrays.stream(names)
                        .map(name -> new Activity.RunningProcess(4711, 0, name))
                        .toList();
        return hardened().processes(Fact.known(processes));
    }
}
