package io.hullwright.collect.compose;

import static io.hullwright.collect.compose.ComposeShapes.FLAG;
import static io.hullwright.collect.compose.ComposeShapes.NONE;
import static io.hullwright.collect.compose.ComposeShapes.PAIRS;
import static io.hullwright.collect.compose.ComposeShapes.SIZE;
import static io.hullwright.collect.compose.ComposeShapes.TEXT;
import static io.hullwright.collect.compose.ComposeShapes.WHOLE;
import static io.hullwright.collect.compose.ComposeShapes.oneOf;

import io.hullwright.collect.compose.Node.Scalar;

/// What may stand in a service's ports and volumes.
final class StorageShapes {

    private StorageShapes() {}

    static Shape port() {
        return Shape.of(Scalar.Type.STRING, Scalar.Type.INTEGER)
                .read(scalar -> PortForms.isPort(scalar.text()) && !scalar.text().equals("0"))
                .with(TEXT, "name", "mode", "protocol", "app_protocol")
                .with(TEXT.reading(PortForms::isAddress), "host_ip")
                .with(WHOLE.read(scalar -> !scalar.text().equals("0") && isWhole(scalar)), "target")
                .with(Shape.of(Scalar.Type.STRING, Scalar.Type.INTEGER), "published");
    }

    private static boolean isWhole(Scalar scalar) {
        return scalar.type() != Scalar.Type.STRING || TextForms.isWhole(scalar.text());
    }

    static Shape mount() {
        return TEXT.reading(StorageShapes::isMount)
                .with(oneOf("bind", "volume", "tmpfs", "cluster", "npipe", "image"), "type")
                .with(TEXT, "source", "target", "consistency")
                .with(FLAG, "read_only")
                .with(bind(), "bind")
                .with(
                        NONE.with(PAIRS, "labels").with(FLAG, "nocopy").with(TEXT, "subpath"),
                        "volume")
                .with(
                        NONE.with(SIZE, "size")
                                .with(Shape.of(Scalar.Type.INTEGER, Scalar.Type.FLOAT), "mode"),
                        "tmpfs")
                .with(NONE.with(TEXT, "subpath"), "image");
    }

    /// A drive letter of Windows has a colon of its own.
    private static boolean isMount(String text) {
        var colons = text.chars().filter(c -> c == ':').count();
        var isDrive =
                text.length() > 2 && text.charAt(1) == ':' && "\\/".indexOf(text.charAt(2)) >= 0;
        return !text.isEmpty() && colons <= (isDrive ? 4 : 2);
    }

    private static Shape bind() {
        return NONE.with(TEXT, "propagation")
                .with(FLAG, "create_host_path")
                .with(oneOf("enabled", "disabled", "writable", "readonly"), "recursive")
                .with(oneOf("z", "Z"), "selinux");
    }
}
