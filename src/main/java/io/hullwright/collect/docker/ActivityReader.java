package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Activity.FileChange;
import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import java.util.ArrayList;
import java.util.List;

/// Reads what a container does at the moment. Called on a thread of the client's pool.
record ActivityReader(EngineClient client, CollectOptions options, ProcessTable processes) {

    private static final String NOT_RUNNING = "it does not run";
    private static final String NO_USERS =
            "the engine's list of processes does not name their users; look with `docker top`";

    Activity read(String id, JsonNode inspect) throws EngineException {
        var state = ContainerReader.state(inspect);
        if (state != Activity.State.RUNNING && state != Activity.State.PAUSED) {
            return new Activity(
                    state,
                    Fact.unknown(NOT_RUNNING),
                    Fact.unknown(NOT_RUNNING),
                    Fact.unknown(NOT_RUNNING));
        }
        return new Activity(state, running(id), execs(inspect), changes(id));
    }

    /// From this machine where the engine's containers are its own processes, else from the engine,
    /// which takes 30 to
    /// 66 ms each.
    private Fact<List<RunningProcess>> running(String id) {
        var local = processes.of(id);
        if (!local.isEmpty()) {
            return Fact.known(local);
        }
        try {
            return top(client.fetch("/containers/" + id + "/top?ps_args=-eo%20pid,uid,comm"));
        } catch (EngineException e) {
            return Fact.unknown(e.why());
        }
    }

    /// Unknown unless every row tells number and user: a user not seen is not a user other than
    /// root.
    private static Fact<List<RunningProcess>> top(JsonNode answer) {
        var titles = Json.texts(answer, "Titles");
        var pid = titles.indexOf("PID");
        var uid = titles.indexOf("UID");
        var name = titles.indexOf("COMMAND");
        var read = new ArrayList<RunningProcess>();
        for (var row : answer.path("Processes")) {
            var process =
                    new RunningProcess(
                            row.path(pid).asLong(-1),
                            row.path(uid).asLong(-1),
                            row.path(name).asText(""));
            if (process.pid() < 0 || process.uid() < 0) {
                return Fact.unknown(NO_USERS);
            }
            read.add(process);
        }
        return read.isEmpty() ? Fact.unknown(NO_USERS) : Fact.known(List.copyOf(read));
    }

    private Fact<List<Activity.Exec>> execs(JsonNode inspect) {
        var read = new ArrayList<Activity.Exec>();
        for (var id : Json.texts(inspect, "ExecIDs")) {
            try {
                var exec = client.fetch("/exec/" + id + "/json");
                read.add(
                        new Activity.Exec(
                                id,
                                Json.text(exec, "ProcessConfig", "user"),
                                Json.flag(exec, "ProcessConfig", "privileged"),
                                Json.flag(exec, "Running")));
            } catch (EngineException e) {
                if (e.kind() != EngineException.Kind.NOT_FOUND) {
                    return Fact.unknown(e.why());
                }
            }
        }
        return Fact.known(List.copyOf(read));
    }

    private Fact<List<FileChange>> changes(String id) {
        if (!options.changes()) {
            return Fact.unknown("it was not asked for: ask with --changes");
        }
        try {
            var read = new ArrayList<FileChange>();
            for (var change : client.fetch("/containers/" + id + "/changes")) {
                var kind =
                        switch (Json.integer(change, "Kind")) {
                            case 1 -> FileChange.Kind.ADDED;
                            case 2 -> FileChange.Kind.REMOVED;
                            default -> FileChange.Kind.CHANGED;
                        };
                read.add(new FileChange(kind, Json.text(change, "Path")));
            }
            return Fact.known(List.copyOf(read));
        } catch (EngineException e) {
            return Fact.unknown(e.why());
        }
    }
}
