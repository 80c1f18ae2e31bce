package io.hullwright.repair;

import io.hullwright.check.Fix;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What it takes that a key of a service has a value.
record ValueChange(ComposeService service) {

    /// Compose refuses two different values for the two ways to write a limit.
    private static final Map<String, String> SHORT_LIMITS =
            Map.of(
                    "deploy.resources.limits.pids", "pids_limit",
                    "deploy.resources.limits.memory", "mem_limit",
                    "deploy.resources.limits.cpus", "cpus");

    List<YamlChange> of(Fix.SetValue set) {
        var path = FixPath.of(set.path());
        var shortKey = SHORT_LIMITS.get(set.path());
        if (shortKey != null && service.says(shortKey)) {
            var changes = new ArrayList<YamlChange>();
            changes.add(scalar(FixPath.of(shortKey), set.value()));
            if (service.at(path.keys()) != null) {
                changes.add(scalar(path, set.value()));
            }
            return changes;
        }
        if (path.isName() && service.at(path.parent()) instanceof YamlValue.Sequence list) {
            return NamedItems.set(service.path(path.parent()), list, path.last(), '=', set.value());
        }
        if (path.keys().getFirst().equals("ulimits")
                && service.at(path.keys()) instanceof YamlValue.Mapping) {
            return softAndHard(path, set.value());
        }
        return List.of(scalar(path, set.value()));
    }

    /// A lower soft limit stays.
    private List<YamlChange> softAndHard(FixPath path, String value) {
        var changes = new ArrayList<YamlChange>();
        for (var kind : List.of("soft", "hard")) {
            var keys = new ArrayList<>(path.keys());
            keys.add(kind);
            if (kind.equals("hard") || !isAtMost(service.at(keys), value)) {
                changes.add(new YamlChange.SetScalar(service.path(keys), YamlValue.plain(value)));
            }
        }
        return changes;
    }

    private static boolean isAtMost(@Nullable YamlValue present, String value) {
        if (!(present instanceof YamlValue.Scalar scalar)) {
            return false;
        }
        try {
            var number = Long.parseLong(scalar.text());
            return number >= 0 && number <= Long.parseLong(value);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private YamlChange scalar(FixPath path, String value) {
        var isBoolean = value.equals("true") || value.equals("false");
        var isPlain = !path.isName() && (isBoolean || path.isInteger());
        return new YamlChange.SetScalar(
                service.path(path.keys()),
                isPlain ? YamlValue.plain(value) : ComposeService.text(value));
    }
}
