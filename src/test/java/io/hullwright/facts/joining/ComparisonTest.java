package io.hullwright.facts.joining;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.WorkloadFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTest {

    @Test
    void findsNothingInTwoOfAKind() {
        var same = hardened().bind("/srv", "/data", true).publish("0.0.0.0", 80, 8080).build();

        assertTrue(Comparison.of(same, same).isClean());
    }

    @ParameterizedTest
    @EnumSource
    void findsOneDifferenceInEachAspect(Aspect aspect) {
        var comparison = Comparison.of(changed(aspect).build(), hardened().build());

        assertEquals(List.of(aspect), aspects(comparison));
        assertEquals(Map.of(), comparison.unseen());
        var difference = comparison.differences().getFirst();
        assertNotEquals(difference.declared(), difference.live());
    }

    @Test
    void forgivesWhatTheEngineAdds() {
        var declared =
                hardened().publish("0.0.0.0", 80, 8080).publish("127.0.0.1", 0, 9090).build();
        var live =
                hardened()
                        .publish("0.0.0.0", 80, 8080)
                        .publish("::", 80, 8080)
                        .publish("127.0.0.1", 32_768, 9090)
                        .volume("ab".repeat(32), "/var/cache", true)
                        .build();

        assertTrue(Comparison.of(declared, live).isClean());
    }

    @Test
    void seesAnAddressThatIsNoTwin() {
        var declared = hardened().publish("0.0.0.0", 80, 8080).build();
        var live = hardened().publish("::", 80, 8080).build();

        assertEquals(List.of(Aspect.PORTS), aspects(Comparison.of(declared, live)));
    }

    @Test
    void saysThatAnUnseenUserWasNotCompared() {
        var comparison = Comparison.of(hardened().imageUnseen().build(), hardened().build());

        assertTrue(comparison.unseen().containsKey(Aspect.USER));
        assertFalse(comparison.isClean());
    }

    @Test
    void saysThatAnImageKnownByItsIdWasNotCompared() {
        var live = hardened().image("sha256:" + "cd".repeat(32)).build();

        assertEquals(
                Map.of(Aspect.IMAGE, "the engine knows the image only by its id"),
                Comparison.of(hardened().build(), live).unseen());
    }

    private static List<Aspect> aspects(Comparison comparison) {
        return comparison.differences().stream().map(Difference::aspect).toList();
    }

    private static WorkloadFixture changed(Aspect aspect) {
        return switch (aspect) {
            case IMAGE -> hardened().image("registry.example.com/shop/web:1.3.0");
            case USER -> hardened().user("2000");
            case CAPABILITIES -> hardened().capAdd("NET_ADMIN");
            case PRIVILEGED -> hardened().privileged();
            case MOUNTS -> hardened().bind("/srv", "/data", false);
            case PORTS -> hardened().publish("0.0.0.0", 80, 8080);
            case LIMITS -> hardened().noMemoryLimit();
            case NETWORKS -> hardened().networks("shop_back");
            case RESTART -> hardened().restart("always", 0);
            case READ_ONLY -> hardened().writableRoot();
        };
    }
}
