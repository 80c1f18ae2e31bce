package io.hullwright.check.network;

import io.hullwright.facts.Network;
import io.hullwright.facts.Subject;
import java.util.List;

/// Networks that bear a name of the engine's own.
final class Networks {

    private Networks() {}

    static Network named(String name, String driver, boolean predefined, String... members) {
        return new Network(
                Subject.named(Subject.Kind.NETWORK, name, "id"),
                driver,
                false,
                false,
                false,
                true,
                false,
                predefined,
                List.of(members),
                List.of(),
                "");
    }

    static Network attachable(String driver, boolean attachable) {
        return new Network(
                Subject.named(Subject.Kind.NETWORK, "shop_front", "id"),
                driver,
                false,
                attachable,
                true,
                true,
                false,
                false,
                List.of(),
                List.of(),
                "");
    }
}
