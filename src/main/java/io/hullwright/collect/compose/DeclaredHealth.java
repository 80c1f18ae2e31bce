package io.hullwright.collect.compose;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.reading.ProbeReader;
import io.hullwright.facts.reading.ValueReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how a compose service's health is watched.
final class DeclaredHealth {

    private DeclaredHealth() {}

    static Health read(
            DeclaredService service, String reference, @Nullable Image image, ValueReader values) {
        return new Health(
                probe(service, reference, image, new ProbeReader(values)),
                Fact.unknown("it was read from a file"),
                0,
                false);
    }

    private static Setting<Health.Probe> probe(
            DeclaredService service, String reference, @Nullable Image image, ProbeReader probes) {
        var disable = service.entry("healthcheck", "disable");
        if (disable != null && Nodes.flag(disable.value())) {
            return new Setting<>(probes.read(List.of("NONE")), disable.key());
        }
        var test = service.entry("healthcheck", "test");
        if (test != null) {
            return new Setting<>(probes.read(test(test.value())), test.key());
        }
        return image == null
                ? Setting.unseen(Health.Probe.absent(), reference, "Config.Healthcheck")
                : new Setting<>(image.probe(), new Origin.Image(reference, "Config.Healthcheck"));
    }

    /// One text is what a shell runs.
    static List<String> test(Node node) {
        return node instanceof Node.Scalar scalar
                ? List.of("CMD-SHELL", scalar.text())
                : Nodes.texts(node);
    }
}
