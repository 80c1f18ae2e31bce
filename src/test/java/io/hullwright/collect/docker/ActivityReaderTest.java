package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.collect.json.JsonTree;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Activity.FileChange;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ActivityReaderTest {

    private static final String RUNNING = "{\"State\":{\"Status\":\"running\"},\"ExecIDs\":%s}";

    private final FakeEngine engine = FakeEngine.start();

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void asksTheEngineWhereProcKnowsNothing() throws Exception {
        engine.answer(
                "/containers/x/top",
                Answer.json(
                        """
                        {"Titles":["COMMAND","PID","ELSE","UID"],
                         "Processes":[["nginx","7","-","101"]]}
                        """));
        var activity = read(RUNNING.formatted("null"), false);
        assertEquals(
                Fact.known(List.of(new RunningProcess(7, 101, "nginx"))), activity.processes());
        assertEquals(Fact.known(List.of()), activity.execs());
        assertTrue(activity.changes() instanceof Fact.Unknown);
        assertFalse(engine.requests().stream().anyMatch(asked -> asked.contains("/changes")));
    }

    @Test
    void readsChangesWhenAsked() throws Exception {
        engine.answer(
                "/containers/x/changes",
                Answer.json(
                        "[{\"Path\":\"/a\",\"Kind\":1},{\"Path\":\"/b\",\"Kind\":2},{\"Kind\":9}]"));
        assertEquals(
                Fact.known(
                        List.of(
                                new FileChange(FileChange.Kind.ADDED, "/a"),
                                new FileChange(FileChange.Kind.REMOVED, "/b"),
                                new FileChange(FileChange.Kind.CHANGED, ""))),
                read(RUNNING.formatted("null"), true).changes());
    }

    @Test
    void leavesOutSessionsThatAreGone() throws Exception {
        engine.answer(
                "/exec/here/json",
                Answer.json(
                        "{\"Running\":true,\"ProcessConfig\":{\"user\":\"0\",\"privileged\":true}}"));
        assertEquals(
                Fact.known(List.of(new Activity.Exec("here", "0", true, true))),
                read(RUNNING.formatted("[\"gone\",\"here\"]"), false).execs());
        engine.answer("/exec/here/json", Answer.status(500, "broken"));
        assertEquals(
                Fact.unknown("the engine answered 500: broken"),
                read(RUNNING.formatted("[\"here\"]"), false).execs());
    }

    @Test
    void asksNothingOfWhatDoesNotRun() throws Exception {
        var why = "it does not run";
        assertEquals(
                new Activity(
                        Activity.State.EXITED,
                        Fact.unknown(why),
                        Fact.unknown(why),
                        Fact.unknown(why)),
                read("{\"State\":{\"Status\":\"exited\"}}", true));
        assertEquals(List.of(), engine.requests());
    }

    private Activity read(String inspect, boolean changes) throws Exception {
        var options =
                new CollectOptions(
                        changes,
                        false,
                        Set.of(),
                        CollectOptions.PING_DEADLINE,
                        CollectOptions.REQUEST_DEADLINE);
        try (var client = new EngineClient(URI.create(engine.address()), TlsConfig.none())) {
            return new ActivityReader(client, options, ProcessTable.read(Path.of("/nonexistent")))
                    .read("x", JsonTree.read(inspect));
        }
    }
}
