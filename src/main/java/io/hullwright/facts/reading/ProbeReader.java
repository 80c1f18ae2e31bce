package io.hullwright.facts.reading;

import io.hullwright.facts.Health.Probe;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads a health check's test as the engine and Compose write it.
public final class ProbeReader {

    private final ValueReader values;

    public ProbeReader(ValueReader values) {
        this.values = values;
    }

    /// @param test `["CMD", …]`, `["CMD-SHELL", text]`, `["NONE"]`; null or empty when there is
    ///     none
    public Probe read(@Nullable List<String> test) {
        if (test == null || test.isEmpty() || (test.size() == 1 && test.getFirst().isBlank())) {
            return Probe.absent();
        }
        List<String> rest = test.subList(1, test.size());
        return switch (test.getFirst()) {
            case "NONE" -> new Probe(Probe.Kind.DISABLED, false, Set.of());
            case "CMD-SHELL" -> present(rest, succeedsInShell(rest));
            case "CMD" -> present(rest, ShellOutcome.alwaysSucceeds(rest));
            default -> present(test, false);
        };
    }

    private Probe present(List<String> words, boolean alwaysSucceeds) {
        return new Probe(Probe.Kind.PRESENT, alwaysSucceeds, values.words(words));
    }

    private static boolean succeedsInShell(List<String> rest) {
        return !rest.isEmpty()
                && rest.getFirst().length() < 65_536
                && ShellOutcome.alwaysSucceeds(rest.getFirst());
    }
}
