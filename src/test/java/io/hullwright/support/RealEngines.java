package io.hullwright.support;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/// The real engines that the build was given: the variables `HULLWRIGHT_ENGINE_A` and
/// `HULLWRIGHT_ENGINE_B` hold their
/// addresses. Without them tests are skipped, and fail instead where `HULLWRIGHT_REQUIRE` names
/// `engine`.
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
        return new RealEngine("engine " + letter, required("HULLWRIGHT_ENGINE_" + letter));
    }

    /// The value of an environment variable that `.ci/engines` sets.
    public static String required(String variable) {
        var value = System.getenv().getOrDefault(variable, "");
        if (value.isBlank()) {
            var why = variable + " is not set: `.ci/engines up DIR` starts what the tests need";
            if (System.getenv().getOrDefault("HULLWRIGHT_REQUIRE", "").contains("engine")) {
                fail(why);
            }
            Assumptions.abort(why);
        }
        return value;
    }
}
