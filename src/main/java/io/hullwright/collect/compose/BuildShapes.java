package io.hullwright.collect.compose;

import static io.hullwright.collect.compose.ComposeShapes.FLAG;
import static io.hullwright.collect.compose.ComposeShapes.NONE;
import static io.hullwright.collect.compose.ComposeShapes.PAIRS;
import static io.hullwright.collect.compose.ComposeShapes.SIZE;
import static io.hullwright.collect.compose.ComposeShapes.TEXT;
import static io.hullwright.collect.compose.ComposeShapes.TEXTS;
import static io.hullwright.collect.compose.ComposeShapes.oneOf;

import io.hullwright.collect.compose.Node.Scalar;

/// What may stand in a service's `build` and `develop`.
final class BuildShapes {

    private BuildShapes() {}

    static Shape build() {
        return TEXT.with(TEXT, "context", "dockerfile", "dockerfile_inline", "network", "target")
                .with(TEXT, "isolation")
                .with(PAIRS, "args", "labels", "ssh")
                .with(TEXTS, "cache_from", "cache_to", "tags", "platforms", "entitlements")
                .with(FLAG, "no_cache", "pull", "privileged")
                .with(Shape.of(Scalar.Type.STRING, Scalar.Type.BOOLEAN), "provenance", "sbom")
                .with(NONE.orList(TEXT).orMap(TEXT), "additional_contexts")
                .with(SIZE, "shm_size")
                .with(ServiceShapes.hosts(), "extra_hosts")
                .with(NONE.orList(ServiceShapes.handed()), "secrets")
                .with(ServiceShapes.ulimits(), "ulimits");
    }

    static Shape develop() {
        var actions = oneOf("rebuild", "sync", "restart", "sync+restart", "sync+exec");
        var paths = TEXT.orSet(TEXT);
        var watch =
                NONE.with(TEXT, "path", "target")
                        .with(actions, "action")
                        .with(paths, "ignore", "include")
                        .with(ServiceShapes.hook(), "exec")
                        .with(Shape.of(Scalar.Type.BOOLEAN), "initial_sync");
        return Shape.of(Scalar.Type.NULL).with(NONE.orList(watch), "watch");
    }
}
