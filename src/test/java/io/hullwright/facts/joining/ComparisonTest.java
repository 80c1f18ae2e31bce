package io.hullwright.facts.joining;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ComparisonTest {

    private static final Origin.File SERVICE = new Origin.File(Path.of("compose.yaml"), 2, 3);

    @Test
    void findsNothingInTwoOfAKind() {
        var same = hardened().bind("/srv", "/data", true).publish("0.0.0.0", 80, 8080).build();

        assertTrue(compare(same, same).isClean());
    }

    @ParameterizedTest
    @EnumSource
    void findsOneDifferenceInEachAspect(Aspect aspect) {
        var comparison = compare(changed(aspect).build(), live().build());

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

        assertTrue(compare(declared, live).isClean());
    }

    @Test
    void seesAnAddressThatIsNoTwin() {
        var declared = hardened().publish("0.0.0.0", 80, 8080).build();
        var live = hardened().publish("::", 80, 8080).build();

        assertEquals(List.of(Aspect.PORTS), aspects(compare(declared, live)));
    }

    @Test
    void saysThatAnUnseenUserWasNotCompared() {
        var comparison = compare(hardened().imageUnseen().build(), hardened().build());

        assertTrue(comparison.unseen().containsKey(Aspect.USER));
        assertFalse(comparison.isClean());
    }

    @Test
    void saysThatAnImageKnownByItsIdWasNotCompared() {
        var live = hardened().image("sha256:" + "cd".repeat(32)).build();

        assertEquals(
                Map.of(Aspect.IMAGE, "the engine knows the image only by its id"),
                compare(hardened().build(), live).unseen());
    }

    /// Nothing of an image that was seen.
    private static WorkloadFixture live() {
        return hardened().prints(Map.of("image", ""));
    }

    /// Both sides' prints, and what is said of them: file, then container.
    static Stream<Arguments> prints() {
        var none = Map.<String, String>of();
        var image = Map.of("image", "", "variable PATH", "1", "image variable PATH", "1");
        return Stream.of(
                arguments(none, image, List.of()),
                arguments(Map.of("variable PATH", "1"), image, List.of()),
                arguments(Map.of("variable PATH", ""), image, List.of()),
                arguments(Map.of("variable PATH", "2"), image, List.of("one PATH", "another PATH")),
                arguments(Map.of("variable B", "1"), image, List.of("B", "no B")),
                arguments(
                        none,
                        Map.of("image", "", "variable PATH", "2", "image variable PATH", "1"),
                        List.of("no PATH", "PATH")),
                arguments(none, Map.of("image", "", "variable B", "1"), List.of("no B", "B")),
                arguments(
                        none,
                        Map.of("image", "", "label com.docker.compose.project", "1"),
                        List.of()),
                arguments(none, Map.of("image", "", "label shop", "1"), List.of("no shop", "shop")),
                arguments(
                        none, Map.of("image", "", "command", "1", "image command", "1"), List.of()),
                arguments(
                        none,
                        Map.of("image", "", "command", "2", "image command", "1"),
                        List.of("one command", "another command")),
                arguments(
                        Map.of("entrypoint", "1"),
                        Map.of("image", "", "entrypoint", "1", "image command", "1"),
                        List.of()),
                arguments(none, Map.of("image", "", "health", "1", "image health", "1"), List.of()),
                arguments(
                        none,
                        Map.of("image", "", "health", "1"),
                        List.of("no health test", "one of its own")),
                arguments(
                        Map.of("health", "1"),
                        Map.of("image", "", "health", "2"),
                        List.of("one health test", "another health test")),
                arguments(
                        Map.of("health", "1"),
                        Map.of("image", "", "image health", "2"),
                        List.of("one health test", "none")));
    }

    @ParameterizedTest
    @MethodSource("prints")
    void comparesWhatNobodyMayRead(
            Map<String, String> written, Map<String, String> found, List<String> said) {
        var comparison =
                compare(hardened().prints(written).build(), hardened().prints(found).build());
        assertEquals(Map.of(), comparison.unseen());
        assertEquals(
                said,
                comparison.differences().stream()
                        .flatMap(d -> Stream.of(d.declared(), d.live()))
                        .toList());
    }

    @Test
    void saysThatAnUnseenImageMayHaveSetWhatTheFileDoesNot() {
        var prints = Map.of("variable PATH", "1", "label a", "1", "command", "1", "health", "1");
        var live = hardened().prints(prints).build();
        var comparison = compare(hardened().build(), live);
        assertEquals(List.of(), comparison.differences());
        assertEquals(
                Set.of(Aspect.ENVIRONMENT, Aspect.LABELS, Aspect.COMMAND, Aspect.HEALTH),
                comparison.unseen().keySet());
    }

    @Test
    void saysThatTwoHealthTestsAreMerged() {
        var live = Map.of("image", "", "health", "2", "image health", "3");
        var comparison =
                compare(
                        hardened().prints(Map.of("health", "1")).build(),
                        hardened().prints(live).build());
        assertEquals(List.of(), comparison.differences());
        assertEquals(Set.of(Aspect.HEALTH), comparison.unseen().keySet());
    }

    @Test
    void doesNotTakeATextForKnownThatWasNot() {
        var place = new Origin.File(Path.of("compose.yaml"), 4, 5);
        var declared = hardened().user("2000").build();
        var privileges = declared.privileges();
        var doubted = declared.supply().image().origin();
        assertEquals(List.of(Aspect.USER), aspects(compare(declared, live().build())));
        var written = new Written(declared, SERVICE, Set.of(), Map.of(place, "TAG is not set"));
        assertEquals("", written.doubt(doubted));
        assertEquals("", written.doubt(privileges.user().origin()));
        assertEquals(
                "TAG is not set", written.doubt(new Origin.File(Path.of("compose.yaml"), 4, 11)));
        assertEquals("", written.doubt(new Origin.File(Path.of("compose.yaml"), 5, 5)));
        assertEquals("", written.doubt(new Origin.File(Path.of("other.yaml"), 4, 5)));
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
            case ENVIRONMENT -> hardened().prints(Map.of("variable MODE", "1"));
            case LABELS -> hardened().prints(Map.of("label shop.tier", "1"));
            case HEALTH -> hardened().prints(Map.of("health", "1"));
            case COMMAND -> hardened().prints(Map.of("command", "1"));
            case NAMESPACES -> hardened().pid("host");
            case CONFINEMENT -> hardened().seccomp("unconfined");
        };
    }

    private static Comparison compare(Workload declared, Workload live) {
        var handed = declared.environment().secretFiles();
        return Comparison.of(new Written(declared, SERVICE, handed, Map.of()), live);
    }
}
