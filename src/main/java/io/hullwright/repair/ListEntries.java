package io.hullwright.repair;

import io.hullwright.facts.Capabilities;
import io.hullwright.text.YamlValue;
import java.util.List;

/// When an item of a service's list is the one that a fix means.
final class ListEntries {

    private ListEntries() {}

    /// @param path of the list, relative to the service
    /// @param value as the checks write it
    static boolean matches(String path, YamlValue item, String value) {
        return switch (path) {
            case "volumes" -> VolumeTarget.of(item).equals(VolumeTarget.of(YamlValue.text(value)));
            case "ports" -> PortEntry.of(value).equals(PortEntry.of(item));
            case "devices" -> part(item, "source").equals(value);
            case "environment", "labels", "sysctls" ->
                    text(item).equals(value) || name(text(item)).equals(value);
            default ->
                    item instanceof YamlValue.Scalar
                            && !item.isNull()
                            && spelling(path, text(item)).equals(spelling(path, value));
        };
    }

    /// One spelling of what means the same.
    static String spelling(String path, String value) {
        return switch (path) {
            case "cap_add", "cap_drop" -> Capabilities.normalize(List.of(value)).iterator().next();
            case "security_opt" -> {
                var option = SecurityOption.of(value);
                yield option.name() + "=" + option.value();
            }
            case "extra_hosts" -> value.indexOf('=') < 0 ? value.replaceFirst(":", "=") : value;
            default -> value.strip();
        };
    }

    /// What stands before the first `=`.
    static String name(String text) {
        var equals = text.indexOf('=');
        return equals < 0 ? text : text.substring(0, equals);
    }

    /// Of the long form the key, of the short form what stands before the first colon.
    private static String part(YamlValue item, String key) {
        if (item instanceof YamlValue.Mapping mapping) {
            var value = mapping.entries().get(key);
            return value == null ? "" : text(value);
        }
        return text(item).split(":", -1)[0];
    }

    static String text(YamlValue item) {
        return item instanceof YamlValue.Scalar scalar ? scalar.text() : "";
    }
}
