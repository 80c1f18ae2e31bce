package io.hullwright.check.engine;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.EngineFixture.hardened;
import static io.hullwright.facts.EngineFixture.podman;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import org.junit.jupiter.api.Test;

class VerifiesRegistriesTest {

    private final VerifiesRegistries check = new VerifiesRegistries();

    @Test
    void passesWithoutAny() {
        assertPasses(check, hardened().build());
    }

    @Test
    void passesOnTheMachineItself() {
        assertPasses(
                check,
                hardened()
                        .insecureRegistries(
                                "localhost", "localhost:5000", "127.0.0.1:5000", "[::1]:5000")
                        .build());
    }

    @Test
    void failsOnANameThatOnlyStartsLikeAnAddress() {
        assertEquals(
                "insecure registries are [127.evil.example:5000], expected none",
                evidence(
                        check.inspect(
                                hardened().insecureRegistries("127.evil.example:5000").build())));
    }

    @Test
    void failsOnANameThatOnlyStartsLikeLoopback() {
        assertEquals(
                "insecure registries are [localhost.evil.example], expected none",
                evidence(
                        check.inspect(
                                hardened().insecureRegistries("localhost.evil.example").build())));
    }

    @Test
    void namesThemSorted() {
        var verdict = check.inspect(hardened().insecureRegistries("b.lan:5000", "a.lan").build());
        assertEquals(
                "insecure registries are [a.lan, b.lan:5000], expected none", evidence(verdict));
    }

    @Test
    void failsOnPodmanWithTheFileToChange() {
        var expected =
                Verdict.fail(
                        "insecure registries are [a.lan], expected none",
                        new Origin.Engine("registries.conf"));
        var facts = hardened().traits(podman()).insecureRegistries("a.lan").build();
        assertEquals(expected, check.inspect(facts));
    }

    @Test
    void doesNotTrustPodmansSilence() {
        unseen(check.inspect(hardened().traits(podman()).build()));
    }

    @Test
    void cannotTellWhenTheEngineDoesNot() {
        var facts = hardened().insecureRegistriesUnseen("the engine did not tell").build();
        assertEquals("the engine did not tell", unseen(check.inspect(facts)));
    }
}
