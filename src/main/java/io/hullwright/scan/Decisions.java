package io.hullwright.scan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that was decided, asked on one day. Of several decisions about one thing the last counts.
public final class Decisions {

    private final Map<String, List<Decision>> byId = new HashMap<>();
    private final LocalDate today;

    public Decisions(List<Decision> all, LocalDate today) {
        this.today = today;
        for (var one : all) {
            byId.merge(one.id(), List.of(one), Decisions::both);
        }
    }

    private static List<Decision> both(List<Decision> first, List<Decision> second) {
        return java.util.stream.Stream.concat(first.stream(), second.stream()).toList();
    }

    public static Decisions none() {
        return new Decisions(List.of(), LocalDate.MAX);
    }

    /// @param reopened what has changed since; empty while the decision holds
    public record Answer(Decision decision, String reopened) {

        public boolean holds() {
            return reopened.isEmpty();
        }
    }

    /// What was decided about this; null when nothing was.
    public @Nullable Answer about(Vulnerability one) {
        for (var decision : byId.getOrDefault(one.id(), List.of()).reversed()) {
            if (decision.isAbout(one)) {
                return new Answer(decision, decision.changed(one, today));
            }
        }
        return null;
    }

    public boolean isDecided(Vulnerability one) {
        var answer = about(one);
        return answer != null && answer.holds();
    }
}
