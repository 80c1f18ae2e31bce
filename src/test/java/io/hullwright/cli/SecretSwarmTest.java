package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import io.hullwright.support.DockerCli;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(120)
class SecretSwarmTest {

    private static final String NAME = "SWARM_TEST_PASSWORD";
    private static final String SERVICE = "swarm-secret-test";
    private static final String VALUE = "pa ss'w\"o\\rd \u20ac";

    @TempDir private Path home;

    static List<RealEngine> engines() {
        return RealEngines.all();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aServiceReadsIt(RealEngine engine) throws Exception {
        var docker = new DockerCli(engine.address());
        var state = docker.run("info", "--format", "{{.Swarm.LocalNodeState}}");
        Assumptions.assumeTrue(state.equals("inactive"), "the engine is in a Swarm already");
        var value = Files.writeString(home.resolve("value"), VALUE + "\n");
        var outside = swarm(engine.address(), NAME, "--yes");
        assertEquals(3, outside.code(), outside::toString);
        assertTrue(outside.err().endsWith("(HW-245)\n"), outside::err);
        try {
            docker.run("swarm", "init", "--advertise-addr", "127.0.0.1");
            var shown = swarm(engine.address(), NAME, "--from", value.toString());
            assertTrue(shown.err().endsWith("Nothing is done yet; say --yes.\n"), shown::err);
            assertEquals("", docker.run("secret", "ls", "--quiet"));
            var done = swarm(engine.address(), NAME, "--from", value.toString(), "--yes");
            assertEquals(0, done.code(), done::toString);
            var drawn = swarm(engine.address(), "drawn-key", "--yes");
            assertEquals(0, drawn.code(), drawn::toString);
            var taken = swarm(engine.address(), NAME, "--yes");
            assertTrue(taken.err().contains("a secret never changes"), taken::err);
            docker.run(
                    "service",
                    "create",
                    "--detach",
                    "--name",
                    SERVICE,
                    "--secret",
                    NAME,
                    "--secret",
                    "drawn-key",
                    "hullwright-test/small:1",
                    "sh",
                    "-c",
                    "sleep 1000");
            var read = awaitSecrets(docker);
            assertTrue(read.matches("\\Q" + VALUE + "\\E[0-9a-f]{64}"), "not what was given");
            assertFalse((done.toString() + drawn).contains(read.substring(VALUE.length())));
            assertTrue(CommandRun.in(home, "secret", "list").out().startsWith("drawn-key  hex"));
        } finally {
            docker.tryRun("service", "rm", SERVICE);
            docker.tryRun("swarm", "leave", "--force");
        }
    }

    /// As a program in the service's container reads them.
    private static String awaitSecrets(DockerCli docker) throws InterruptedException {
        var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        var ids = List.<String>of();
        while (ids.isEmpty()) {
            assertTrue(System.nanoTime() < end, "the service does not start");
            Thread.sleep(100);
            ids = docker.lines("ps", "--quiet", "--filter", "name=" + SERVICE);
        }
        var secrets = "/run/secrets/";
        return docker.run("exec", ids.getFirst(), "cat", secrets + NAME, secrets + "drawn-key");
    }

    @Test
    void onlyAsksBeforeYes() {
        try (var engine = FakeEngine.start().answer("/secrets", Answer.json("[]"))) {
            var run = swarm(engine.address(), NAME);
            var said =
                    "The Swarm would get a new value as the secret "
                            + NAME
                            + ". Nothing is done yet; say --yes.\n";
            assertEquals(new CommandRun(0, "", said), run);
            assertTrue(engine.requests().stream().allMatch(asked -> asked.startsWith("GET ")));
        }
    }

    @ParameterizedTest
    @CsvSource({"a b,letters", "a/b,letters", "-a,Missing required", "there,never changes"})
    void refusesWhatCannotBe(String name, String why) throws IOException {
        var there = "[{\"Spec\":{\"Name\":\"there\"}}]";
        try (var engine = FakeEngine.start().answer("/secrets", Answer.json(there))) {
            var run = swarm(engine.address(), name, "--yes");
            assertEquals(2, run.code(), run::toString);
            assertTrue(run.err().contains(why), run::err);
        }
    }

    private CommandRun swarm(String address, String... arguments) {
        var all = new ArrayList<>(List.of("secret", "swarm", "--host", address));
        all.addAll(List.of(arguments));
        return CommandRun.in(home, all.toArray(String[]::new));
    }
}
