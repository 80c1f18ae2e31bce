package io.hullwright.repair;

import io.hullwright.check.Fix;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What it takes that a list of a service has some items.
record ListAddition(ComposeService service) {

    /// Where Compose takes a single value for a list of one.
    private static final Set<String> SCALAR_OR_LIST =
            Set.of("tmpfs", "dns", "dns_search", "env_file");

    private static final Set<String> TEXT_MAPS = Set.of("environment", "labels", "sysctls");

    List<YamlChange> of(Fix.AddToList add) throws CannotRepair {
        var keys = FixPath.of(add.path()).keys();
        var path = service.path(keys);
        var present = service.at(keys);
        if (present instanceof YamlValue.Scalar && !SCALAR_OR_LIST.contains(add.path())) {
            throw new CannotRepair(add.path() + " is a single value, not a list");
        }
        var changes = new ArrayList<YamlChange>();
        for (var value : add.values()) {
            if (TEXT_MAPS.contains(add.path()) && present != null) {
                changes.addAll(named(add.path(), value));
            } else if (add.path().equals("security_opt")
                    && present instanceof YamlValue.Sequence list) {
                changes.addAll(option(path, list, value));
            } else if (!has(add.path(), present, value)) {
                changes.add(new YamlChange.AddToList(path, List.of(ComposeService.text(value))));
            }
        }
        return changes;
    }

    private List<YamlChange> named(String map, String item) {
        var equals = item.indexOf('=');
        var name = equals < 0 ? item : item.substring(0, equals);
        var value = equals < 0 ? "" : item.substring(equals + 1);
        return new ValueChange(service).of(new Fix.SetValue(map + "." + name, value));
    }

    private static List<YamlChange> option(
            List<String> path, YamlValue.Sequence list, String value) {
        var wished = SecurityOption.of(value);
        var others = false;
        var there = false;
        for (var item : list.items()) {
            if (item instanceof YamlValue.Scalar scalar) {
                var option = SecurityOption.of(scalar.text());
                there |= option.equals(wished);
                others |= option.name().equals(wished.name()) && !option.equals(wished);
            }
        }
        if (wished.isSingle() && others) {
            var separator = value.charAt(wished.name().length());
            return NamedItems.set(path, list, wished.name(), separator, wished.value());
        }
        return there
                ? List.of()
                : List.of(new YamlChange.AddToList(path, List.of(ComposeService.text(value))));
    }

    private static boolean has(String path, @Nullable YamlValue present, String value) {
        return YamlValue.items(present).stream()
                .anyMatch(item -> ListEntries.matches(path, item, value));
    }
}
