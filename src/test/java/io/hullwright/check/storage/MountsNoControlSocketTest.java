package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class MountsNoControlSocketTest {

    private final MountsNoControlSocket check = new MountsNoControlSocket();

    @Test
    void passesWithOtherMounts() {
        assertPasses(
                check,
                hardened()
                        .bind("/srv/shop", "/data", false)
                        .volume("shop", "/docker.sock", false)
                        .build());
    }

    @Test
    void failsOnTheSocketEvenReadOnly() {
        var expected =
                Verdict.fail(
                        "/var/run/docker.sock at /var/run/docker.sock (read-only) is a control socket, which read-only does not protect; expected no mount of one",
                        new Origin.Inspect("Mounts[0]"),
                        new Fix.RemoveFromList(
                                "volumes", List.of("/var/run/docker.sock:/var/run/docker.sock")));
        assertEquals(
                expected,
                check.inspect(
                        hardened()
                                .bind("/var/run/docker.sock", "/var/run/docker.sock", true)
                                .build()));
    }

    @Test
    void findsOtherSocketsAndParentsWhichTheReferenceScriptMisses() {
        assertEquals(
                "/run/user/1000/podman/podman.sock at /p (writable) is a control socket; expected no mount of one",
                evidence(
                        check.inspect(
                                hardened()
                                        .bind("/run/user/1000/podman/podman.sock", "/p", false)
                                        .build())));
        assertEquals(
                "/var/run/ at /host (writable) holds the control socket /run/docker.sock; expected no mount of one",
                evidence(check.inspect(hardened().bind("/var/run/", "/host", false).build())));
        assertEquals(
                "/ at /host (read-only) holds the control socket /run/docker.sock, which read-only does not protect; expected no mount of one",
                evidence(check.inspect(hardened().bind("/", "/host", true).build())));
    }

    @Test
    void findsThePipeOfWindows() {
        var pipe =
                new Mount(
                        "npipe",
                        "\\\\.\\pipe\\docker_engine",
                        "\\\\.\\pipe\\docker_engine",
                        false,
                        "",
                        false,
                        "",
                        new Origin.Inspect("Mounts[0]"));
        assertEquals(
                "\\\\.\\pipe\\docker_engine at \\\\.\\pipe\\docker_engine (writable) is a control socket; expected no mount of one",
                evidence(check.inspect(hardened().mount(pipe).build())));
    }

    @Test
    void namesTheOriginOfTheFaultyMount() {
        var verdict =
                check.inspect(
                        hardened().bind("/srv", "/srv", false).bind("/run", "/run", false).build());
        assertEquals(new Origin.Inspect("Mounts[1]"), ((Verdict.Fail) verdict).origin());
    }
}
