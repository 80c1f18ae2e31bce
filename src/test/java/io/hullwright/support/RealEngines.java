package io.hullwright.support;

import java.util.ArrayList;
import java.util.List;

/// The real engines that the build was given: the variables `HULLWRIGHT_ENGINE_A` and
/// `HULLWRIGHT_ENGINE_B` hold their addresses.
public final class RealEngines {

    private RealEngines() {}

    /// @param name what people call it
    /// @param address for example `unix:///tmp/a/docker.sock`
    public record RealEngine(String name, String address) {

        @Override
        public String toString() {
            return name;
        }
    }

    /// Both engines; skips or fails the test when one is missing.
    public static List<RealEngine> all() {
        var engines = new ArrayList<RealEngine>();
        for (var letter : List.of("A", "B")) {
            engines.add(one(letter));
        }
        return engines;
    }

    public static RealEngine one(String letter) {
        return new RealEngine(
                "engine " + letter, Needed.ENGINE.variable("HULLWRIGHT_ENGINE_" + letter));
    }
}
