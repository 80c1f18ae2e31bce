package io.hullwright.scan;

import static io.hullwright.scan.Layers.Owner.BASE;
import static io.hullwright.scan.Layers.Owner.OURS;
import static io.hullwright.scan.Layers.Owner.UNKNOWN;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {

    private static final Layers.Step ADD =
            new Layers.Step("/bin/sh -c #(nop) ADD file:1 in / ", false);
    private static final Layers.Step COPY = new Layers.Step("COPY a b # buildkit", false);
    private static final Layers.Step OLD_CMD =
            new Layers.Step("/bin/sh -c #(nop)  CMD [\"bash\"]", true);
    private static final Layers.Step CMD = new Layers.Step("CMD [\"b\"]", true);
    private static final Layers.Step USER = new Layers.Step("USER 1", true);

    @Test
    void theCommandBelowTheHighestLayerIsTheBases() {
        var layers = Layers.of(List.of("b", "o"), List.of(ADD, OLD_CMD, USER, COPY, CMD));
        assertEquals(BASE, layers.owner("b"));
        assertEquals(OURS, layers.owner("o"));
        assertEquals(UNKNOWN, layers.owner("x"));
    }

    @Test
    void withoutSuchACommandNothingIsClaimed() {
        assertEquals(UNKNOWN, Layers.of(List.of("b"), List.of(ADD, CMD)).owner("b"));
        assertEquals(UNKNOWN, Layers.of(List.of("b", "o"), List.of(ADD, COPY)).owner("b"));
        assertEquals(UNKNOWN, Layers.of(List.of("b", "o"), List.of()).owner("b"));
        // a history that does not fit says nothing
        assertEquals(
                UNKNOWN, Layers.of(List.of("b", "o"), List.of(ADD, CMD, COPY, COPY)).owner("b"));
    }

    @Test
    void theImageAtTheBottomIsTheBase() {
        var layers = new Layers(List.of("a", "b", "o"), Layers.UNKNOWN, "");
        var known =
                layers.knowing(
                        "shop/web:2",
                        List.of(
                                image("debian:12", "a"),
                                image("nginx:1", "a", "b"),
                                image("shop/web:1", "a", "b"),
                                image("shop/web:2", "a", "b", "o"),
                                image("other:1", "b", "o"),
                                image("empty:1")));
        assertEquals(new Layers(List.of("a", "b", "o"), 2, "nginx:1"), known);
    }

    @Test
    void anImageSaysMoreThanTheHistory() {
        var guessed = new Layers(List.of("a", "b", "o"), 2, "");
        assertEquals(
                new Layers(List.of("a", "b", "o"), 1, "debian:12"),
                guessed.knowing("shop/web:2", List.of(image("debian:12", "a"))));
    }

    private static ScanTarget image(String name, String... diffIds) {
        var layers = new Layers(List.of(diffIds), Layers.UNKNOWN, "");
        return ScanTarget.of(ScanTarget.Kind.IMAGE, name, "", "", List.of())
                .scanned("", false, new Contents(layers, List.of()));
    }
}
