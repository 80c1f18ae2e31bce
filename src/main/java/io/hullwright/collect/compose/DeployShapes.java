package io.hullwright.collect.compose;

import static io.hullwright.collect.compose.ComposeShapes.DECIMAL;
import static io.hullwright.collect.compose.ComposeShapes.DURATION;
import static io.hullwright.collect.compose.ComposeShapes.NONE;
import static io.hullwright.collect.compose.ComposeShapes.PAIRS;
import static io.hullwright.collect.compose.ComposeShapes.TEXT;
import static io.hullwright.collect.compose.ComposeShapes.TEXTS;
import static io.hullwright.collect.compose.ComposeShapes.TEXT_SET;
import static io.hullwright.collect.compose.ComposeShapes.WHOLE;
import static io.hullwright.collect.compose.ComposeShapes.oneOf;

import io.hullwright.collect.compose.Node.Scalar;

/// What may stand in a service's `deploy`.
final class DeployShapes {

    private DeployShapes() {}

    static Shape deploy() {
        var placement =
                NONE.with(TEXTS, "constraints")
                        .with(NONE.orList(NONE.with(TEXT, "spread")), "preferences")
                        .with(WHOLE, "max_replicas_per_node");
        var restart =
                NONE.with(TEXT, "condition")
                        .with(DURATION, "delay", "window")
                        .with(WHOLE, "max_attempts");
        return Shape.of(Scalar.Type.NULL)
                .with(TEXT, "mode", "endpoint_mode")
                .with(WHOLE, "replicas")
                .with(PAIRS, "labels")
                .with(update(), "rollback_config", "update_config")
                .with(
                        NONE.with(limits(), "limits").with(reservations(), "reservations"),
                        "resources")
                .with(restart, "restart_policy")
                .with(placement, "placement");
    }

    private static Shape update() {
        return NONE.with(WHOLE, "parallelism")
                .with(DURATION, "delay", "monitor")
                .with(TEXT, "failure_action")
                .with(DECIMAL, "max_failure_ratio")
                .with(oneOf("start-first", "stop-first"), "order");
    }

    private static Shape limits() {
        return memory().with(WHOLE, "pids");
    }

    private static Shape memory() {
        return NONE.with(DECIMAL, "cpus").with(TEXT.reading(TextForms::isSize), "memory");
    }

    private static Shape reservations() {
        var discrete = NONE.with(TEXT, "kind").with(DECIMAL, "value");
        var device =
                NONE.with(TEXT_SET, "capabilities", "device_ids")
                        .with(Shape.of(Scalar.Type.STRING, Scalar.Type.INTEGER), "count")
                        .with(TEXT, "driver")
                        .with(PAIRS, "options");
        return memory().with(
                        NONE.orList(NONE.with(discrete, "discrete_resource_spec")),
                        "generic_resources")
                .with(NONE.orList(device), "devices");
    }
}
