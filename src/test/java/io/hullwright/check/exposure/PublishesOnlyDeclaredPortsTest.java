package io.hullwright.check.exposure;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class PublishesOnlyDeclaredPortsTest {

    private final PublishesOnlyDeclaredPorts check = new PublishesOnlyDeclaredPorts();

    @Test
    void passesOnDeclaredPortsWhichTheReferenceScriptFails() {
        assertPasses(check, hardened().exposed("8080/tcp").publish("0.0.0.0", 80, 8080).build());
    }

    @Test
    void passesInsideOfARange() {
        assertPasses(
                check, hardened().exposed("8080-8090/tcp").publish("0.0.0.0", 80, 8090).build());
        assertPasses(
                check, hardened().exposed("8090-8091/tcp").publish("0.0.0.0", 80, 8090).build());
    }

    @Test
    void failsOnOthers() {
        var expected =
                Verdict.fail(
                        "127.0.0.1:9229->9229/tcp is not declared by the image; expected only what EXPOSE declares",
                        new Origin.Inspect("HostConfig.PortBindings[9229/tcp]"));
        assertEquals(expected, check.inspect(hardened().publish("127.0.0.1", 9229, 9229).build()));
    }

    @Test
    void failsOutsideOfARangeOrWithAnotherProtocol() {
        for (var declared :
                List.of(
                        "8080-8089/tcp",
                        "8091-8099/tcp",
                        "8080-8099/udp",
                        "8090/udp",
                        "8090-/tcp",
                        "a-b/tcp",
                        "8000-9000")) {
            assertEquals(
                    "0.0.0.0:80->8090/tcp is not declared by the image; expected only what EXPOSE declares",
                    evidence(
                            check.inspect(
                                    hardened()
                                            .exposed(declared)
                                            .publish("0.0.0.0", 80, 8090)
                                            .build())),
                    declared);
        }
    }

    @Test
    void cannotTellForAFileWhoseImageWasNotSeen() {
        assertEquals(
                "the image was not seen; pull it and audit the engine",
                unseen(
                        check.inspect(
                                hardened()
                                        .state(Activity.State.DECLARED)
                                        .imageUnseen()
                                        .publish("0.0.0.0", 80, 8080)
                                        .build())));
        assertPasses(check, hardened().state(Activity.State.DECLARED).imageUnseen().build());
    }

    @Test
    void failsForAServiceWhoseImageWasSeenAndDeclaresNothing() {
        assertEquals(
                "0.0.0.0:80->8080/tcp is not declared by the image; expected only what EXPOSE declares",
                evidence(
                        check.inspect(
                                hardened()
                                        .state(Activity.State.DECLARED)
                                        .exposed()
                                        .publish("0.0.0.0", 80, 8080)
                                        .build())));
    }
}
