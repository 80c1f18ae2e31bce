package io.hullwright.repair;

import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.List;

/// Lists whose items begin with a name that should be there once: `NAME=value`.
final class NamedItems {

    private NamedItems() {}

    /// The last item of the name says the value, any other goes; without one it is added.
    ///
    /// @param separator between name and value in what is written
    static List<YamlChange> set(
            List<String> path, YamlValue.Sequence list, String name, char separator, String value) {
        var wished = ComposeService.text(name + separator + value);
        var present = new ArrayList<String>();
        for (var item : list.items()) {
            if (hasName(item, name)) {
                present.add(((YamlValue.Scalar) item).text());
            }
        }
        if (present.isEmpty()) {
            return List.of(new YamlChange.AddToList(path, List.of(wished)));
        }
        var last = present.getLast();
        var changes = new ArrayList<YamlChange>();
        if (present.size() > 1) {
            changes.add(
                    new YamlChange.RemoveFromList(
                            path, item -> hasName(item, name) && !item.says(last)));
        }
        if (!last.equals(wished.text())) {
            changes.add(new YamlChange.ReplaceInList(path, last, wished));
        }
        return changes;
    }

    /// True for `NAME`, `NAME=value` and `NAME:value`.
    static boolean hasName(YamlValue item, String name) {
        return item instanceof YamlValue.Scalar scalar
                && scalar.text().startsWith(name)
                && (scalar.text().length() == name.length()
                        || "=:".indexOf(scalar.text().charAt(name.length())) >= 0);
    }
}
