package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;

/// What an engine answered during one look, and notes of what it did not. For one thread.
final class Answers {

    static final JsonNode NOTHING = MissingNode.getInstance();

    private static final String NO_LIST = "the answer is not a list";

    private final EngineClient client;
    private final Duration deadline;
    private final List<String> notes = new ArrayList<>();
    private final List<Observed> observed = new ArrayList<>();
    private boolean broken;

    /// @param deadline of each answer that names none
    Answers(EngineClient client, Duration deadline) {
        this.client = client;
        this.deadline = deadline;
    }

    /// @param what as in a note, for example the path
    Fact<JsonNode> fact(Future<JsonNode> answer, String what) throws InterruptedException {
        return fact(answer, what, deadline);
    }

    Fact<JsonNode> fact(Future<JsonNode> answer, String what, Duration limit)
            throws InterruptedException {
        try {
            return Fact.known(client.await(answer, limit));
        } catch (EngineException e) {
            note(what, e);
            return Fact.unknown(e.why());
        }
    }

    /// The elements of a list. Where it is not to be had, one subject stands for all that may be in
    /// it, so that nothing about them counts as seen.
    ///
    /// @param all names that subject
    List<JsonNode> list(Fact<JsonNode> answer, String what, Subject.Kind kind, String all) {
        return switch (answer) {
            case Fact.Unknown<JsonNode>(var why) -> {
                unseen(kind, all, why);
                yield List.of();
            }
            case Fact.Known<JsonNode>(var list) when !list.isArray() -> {
                notes.add(what + " could not be seen: " + NO_LIST);
                unseen(kind, all, NO_LIST);
                yield List.of();
            }
            case Fact.Known<JsonNode>(var list) -> list.valueStream().toList();
        };
    }

    List<JsonNode> list(Future<JsonNode> answer, String what, Subject.Kind kind, String all)
            throws InterruptedException {
        return list(fact(answer, what), what, kind, all);
    }

    /// Its id is empty: no real subject has none.
    void unseen(Subject.Kind kind, String all, String why) {
        observed.add(new Unseen(Subject.named(kind, all, ""), why));
    }

    boolean isUnseen(Subject.Kind kind, String all) {
        var missing = Subject.named(kind, all, "");
        return observed.stream().anyMatch(o -> o instanceof Unseen && o.subject().equals(missing));
    }

    void note(String what, EngineException e) {
        broken |=
                e.kind() == EngineException.Kind.UNREACHABLE
                        || e.kind() == EngineException.Kind.BROKEN;
        notes.add(what + " could not be seen: " + e.why());
    }

    /// True when an answer broke off, so that the engine may be gone.
    boolean isBroken() {
        return broken;
    }

    List<String> notes() {
        return notes;
    }

    /// What was found so far, for more to be added.
    List<Observed> observed() {
        return observed;
    }
}
