package io.hullwright.collect.compose;

import io.hullwright.collect.compose.Node.Scalar;
import java.util.Set;

/// What Docker Compose 2.40 was seen to take at each place of a file.
final class ComposeShapes {

    static final Shape NONE = Shape.of();
    static final Shape TEXT = Shape.of(Scalar.Type.STRING);
    static final Shape FLAG =
            Shape.of(Scalar.Type.STRING, Scalar.Type.BOOLEAN).reading(TextForms::isFlag);
    static final Shape WHOLE =
            Shape.of(Scalar.Type.STRING, Scalar.Type.INTEGER).reading(TextForms::isWhole);
    static final Shape ROUNDED = WHOLE.and(Scalar.Type.FLOAT);
    static final Shape DECIMAL = ROUNDED.reading(TextForms::isDecimal);
    static final Shape SIZE = WHOLE.reading(TextForms::isSize);
    static final Shape DURATION = TEXT.reading(TextForms::isDuration);
    static final Shape TEXTS = NONE.orList(TEXT);
    static final Shape TEXT_SET = NONE.orSet(TEXT);
    static final Shape TEXT_OR_TEXTS = TEXT.orList(TEXT);
    static final Shape COMMAND = TEXT_OR_TEXTS.and(Scalar.Type.NULL);

    /// `name: value`, or a list of `name=value`.
    static final Shape PAIRS = TEXTS.orMap(Shape.of(Scalar.Type.values()));

    static final Shape OPTIONS = NONE.orMap(ROUNDED.reading(_ -> true));

    private static final Shape TOP = file();

    private static final Shape SERVICE = ServiceShapes.service();

    private ComposeShapes() {}

    static Shape top() {
        return TOP;
    }

    static Shape service() {
        return SERVICE;
    }

    static Shape oneOf(String... words) {
        return TEXT.reading(Set.of(words)::contains);
    }

    private static Shape file() {
        return NONE.with(TEXT, "version", "name")
                .with(Shape.ANYTHING, "include")
                .with(NONE.orMap(network()), "networks")
                .with(NONE.orMap(volume()), "volumes")
                .with(NONE.orMap(secret()), "secrets")
                .with(NONE.orMap(config()), "configs")
                .with(NONE.orMap(model()), "models");
    }

    private static Shape network() {
        var range = NONE.with(TEXT, "subnet", "ip_range", "gateway").with(texts(), "aux_addresses");
        var ipam =
                NONE.with(TEXT, "driver")
                        .with(NONE.orList(range), "config")
                        .with(texts(), "options");
        return Shape.of(Scalar.Type.NULL)
                .with(TEXT, "name", "driver")
                .with(OPTIONS, "driver_opts")
                .with(ipam, "ipam")
                .with(external(), "external")
                .with(FLAG, "internal", "enable_ipv4", "enable_ipv6", "attachable")
                .with(PAIRS, "labels");
    }

    private static Shape texts() {
        return NONE.orMap(TEXT);
    }

    private static Shape external() {
        return FLAG.with(TEXT, "name");
    }

    private static Shape volume() {
        return Shape.of(Scalar.Type.NULL)
                .with(TEXT, "name", "driver")
                .with(OPTIONS, "driver_opts")
                .with(external(), "external")
                .with(PAIRS, "labels");
    }

    private static Shape secret() {
        return NONE.with(TEXT, "name", "environment", "file", "driver", "template_driver")
                .with(FLAG.orMap(Shape.ANYTHING), "external")
                .with(NONE.orMap(WHOLE.reading(_ -> true)), "driver_opts")
                .with(PAIRS, "labels");
    }

    private static Shape config() {
        return NONE.with(TEXT, "name", "environment", "file", "content", "template_driver")
                .with(FLAG.orMap(Shape.ANYTHING), "external")
                .with(PAIRS, "labels");
    }

    private static Shape model() {
        return NONE.with(TEXT, "name", "model")
                .with(Shape.of(Scalar.Type.INTEGER), "context_size")
                .with(TEXTS, "runtime_flags");
    }
}
