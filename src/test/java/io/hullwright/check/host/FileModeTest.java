package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FileModeTest {

    private static Host with(String path, int mode) {
        return Hosts.files(
                Map.of(path, Hosts.file("root", "root", mode)),
                Map.of("tlscacert", "/tls/ca", "tlscert", "/tls/cert", "tlskey", "/tls/key"));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_UNIT, /usr/lib/systemd/system/docker.service, 644, 664",
        "SOCKET_UNIT, /etc/systemd/system/docker.socket, 600, 646",
        "CONFIG_FOLDER, /etc/docker, 755, 775",
        "REGISTRY_CERTIFICATES, /etc/docker/certs.d/a/ca.crt, 444, 644",
        "TLS_AUTHORITY, /tls/ca, 444, 464",
        "TLS_CERTIFICATE, /tls/cert, 400, 446",
        "TLS_KEY, /tls/key, 400, 440",
        "ENGINE_SOCKET, /run/docker.sock, 660, 666",
        "DAEMON_JSON, /etc/docker/daemon.json, 644, 666",
        "DEFAULT_FILE, /etc/default/docker, 640, 755",
        "SYSCONFIG_FILE, /etc/sysconfig/docker, 644, 1644",
        "CONTAINERD_SOCKET, /run/containerd/containerd.sock, 660, 662"
    })
    void asksForNoBitTooMany(FileMode rule, String path, String good, String bad) {
        assertPasses(rule, with(path, Integer.parseInt(good, 8)));
        var seen = evidence(rule.inspect(with(path, Integer.parseInt(bad, 8))));
        assertTrue(
                seen.startsWith(path + " has mode " + (bad.length() == 3 ? "0" : "") + bad), seen);
    }

    /// The reference script compares the octal text as a decimal number: 622 is less than 644.
    @Test
    void failsOn0622WhichTheReferencePasses() {
        var path = "/etc/docker/daemon.json";
        var expected =
                Verdict.fail(
                        path + " has mode 0622, expected no bit beyond 0644",
                        new Origin.File(Path.of(path), 1, 1),
                        new Fix.RunYourself("sudo chmod 0600 " + path));
        assertEquals(expected, FileMode.DAEMON_JSON.inspect(with(path, 0622)));
    }

    /// The same comparison lets each of these pass, though others may write or use the file.
    @ParameterizedTest
    @CsvSource({
        "ENGINE_SOCKET, /run/docker.sock, 557",
        "CONTAINERD_SOCKET, /run/containerd/containerd.sock, 607",
        "CONFIG_FOLDER, /etc/docker, 722",
        "SERVICE_UNIT, /usr/lib/systemd/system/docker.service, 622",
        "SOCKET_UNIT, /usr/lib/systemd/system/docker.socket, 622",
        "REGISTRY_CERTIFICATES, /etc/docker/certs.d/a/ca.crt, 422",
        "TLS_AUTHORITY, /tls/ca, 422",
        "TLS_CERTIFICATE, /tls/cert, 422",
        "DEFAULT_FILE, /etc/default/docker, 622",
        "SYSCONFIG_FILE, /etc/sysconfig/docker, 622"
    })
    void failsOnSmallerNumbersWhichTheReferencePasses(FileMode rule, String path, String mode) {
        evidence(rule.inspect(with(path, Integer.parseInt(mode, 8))));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAskForAFileThatIsNotThere(FileMode rule) {
        assertEquals(
                "there is no such file",
                notApplicable(rule.inspect(Hosts.files(Map.of(), Map.of()))));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereToLook(FileMode rule) {
        var why = unseen(rule.inspect(unreadHost()));
        assertTrue(why.startsWith("needs the host's files: look with `stat -c '%a %U:%G' "), why);
    }
}
