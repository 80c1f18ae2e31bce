package io.hullwright.check.privileges;

import io.hullwright.check.Fix;
import io.hullwright.facts.Capabilities;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What `cap_add` says and how to take something out of it.
final class CapAdd {

    private CapAdd() {}

    /// How the evidence begins: by name, or through ALL.
    static String words(Set<String> added) {
        return added.contains(Capabilities.ALL)
                ? "cap_add has ALL and so grants "
                : "cap_add grants ";
    }

    /// Takes out every entry that grants one of `unwanted`: the names themselves, and ALL.
    static Fix without(Set<String> added, Collection<String> unwanted) {
        var entries = new TreeSet<>(unwanted);
        entries.add(Capabilities.ALL);
        entries.retainAll(added);
        return new Fix.RemoveFromList("cap_add", List.copyOf(entries));
    }
}
