package io.hullwright.repair;

import io.hullwright.check.Fix;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What it takes that a list of a service lacks some items, or a mapping some keys.
record ListRemoval(ComposeService service) {

    /// All spellings of the same wish count as one; each wish must be met.
    List<YamlChange> of(Fix.RemoveFromList remove) throws CannotRepair {
        var path = remove.path();
        var keys = FixPath.of(path).keys();
        var present = service.at(keys);
        if (present == null) {
            throw new CannotRepair(service.name() + " has no " + path + " in this file");
        }
        var values = distinct(path, remove.values());
        return present instanceof YamlValue.Mapping mapping
                ? keys(keys, mapping, values)
                : items(keys, present, values);
    }

    private List<YamlChange> items(List<String> keys, YamlValue present, Set<String> values)
            throws CannotRepair {
        var path = String.join(".", keys);
        for (var value : values) {
            var found = false;
            for (var item : YamlValue.items(present)) {
                if (path.equals("ports")) {
                    PortEntry.refuseRange(item, PortEntry.of(value));
                }
                found |= matches(path, item, value);
            }
            if (!found) {
                throw missing(path, present);
            }
        }
        return List.of(
                new YamlChange.RemoveFromList(
                        service.path(keys),
                        item -> values.stream().anyMatch(value -> matches(path, item, value))));
    }

    private boolean matches(String path, YamlValue item, String value) {
        return path.equals("networks")
                ? item instanceof YamlValue.Scalar scalar && service.isNetwork(scalar.text(), value)
                : ListEntries.matches(path, item, value);
    }

    private List<YamlChange> keys(List<String> keys, YamlValue.Mapping mapping, Set<String> values)
            throws CannotRepair {
        var path = String.join(".", keys);
        var changes = new ArrayList<YamlChange>();
        for (var value : values) {
            var before = changes.size();
            mapping.entries().forEach((key, inner) -> addIfMeant(changes, keys, key, inner, value));
            if (changes.size() == before) {
                throw missing(path, mapping);
            }
        }
        return changes;
    }

    private void addIfMeant(
            List<YamlChange> changes,
            List<String> keys,
            String key,
            YamlValue inner,
            String value) {
        var whole = new ArrayList<>(keys);
        whole.add(key);
        var path = service.path(whole);
        if (keys.equals(List.of("extra_hosts"))) {
            if (value.startsWith(key) && value.length() > key.length()) {
                var address = value.substring(key.length() + 1);
                if (YamlValue.items(inner).stream().anyMatch(item -> item.says(address))) {
                    changes.add(new YamlChange.RemoveFromList(path, item -> item.says(address)));
                }
            }
        } else if (keys.equals(List.of("networks"))
                ? service.isNetwork(key, value)
                : key.equals(ListEntries.name(value))) {
            changes.add(new YamlChange.RemoveKey(path));
        }
    }

    private static Set<String> distinct(String path, List<String> values) {
        var distinct = new LinkedHashSet<String>();
        for (var value : values) {
            distinct.add(ListEntries.spelling(path, value));
        }
        return distinct;
    }

    /// The checks see values, the file may hold variables in their place.
    private static CannotRepair missing(String path, @Nullable YamlValue present) {
        return new CannotRepair(
                hasVariable(present)
                        ? "an entry of " + path + " has a variable, so its value is not known here"
                        : "not every entry of " + path + " that should go stands in this file");
    }

    private static boolean hasVariable(@Nullable YamlValue value) {
        return switch (value) {
            case null -> false;
            case YamlValue.Scalar scalar -> scalar.text().contains("$");
            case YamlValue.Sequence list ->
                    list.items().stream().anyMatch(ListRemoval::hasVariable);
            case YamlValue.Mapping mapping ->
                    mapping.entries().values().stream().anyMatch(ListRemoval::hasVariable);
        };
    }
}
