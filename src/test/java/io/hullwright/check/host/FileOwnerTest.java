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

class FileOwnerTest {

    private static Host with(String path, String owner, String group) {
        return Hosts.files(
                Map.of(path, Hosts.file(owner, group, 0600)),
                Map.of("tlscacert", "/tls/ca", "tlscert", "/tls/cert", "tlskey", "/tls/key"));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_UNIT, /usr/lib/systemd/system/docker.service",
        "SERVICE_UNIT, /etc/systemd/system/docker.service",
        "SOCKET_UNIT, /lib/systemd/system/docker.socket",
        "CONFIG_FOLDER, /etc/docker",
        "REGISTRY_CERTIFICATES, /etc/docker/certs.d/registry.lan:5000/ca.crt",
        "TLS_AUTHORITY, /tls/ca",
        "TLS_CERTIFICATE, /tls/cert",
        "TLS_KEY, /tls/key",
        "DAEMON_JSON, /etc/docker/daemon.json",
        "DEFAULT_FILE, /etc/default/docker",
        "SYSCONFIG_FILE, /etc/sysconfig/docker",
        "CONTAINERD_SOCKET, /run/containerd/containerd.sock"
    })
    void asksForRootAndRootsGroup(FileOwner rule, String path) {
        assertPasses(rule, with(path, "root", "root"));
        assertEquals(
                path + " belongs to app:root, expected root:root",
                evidence(rule.inspect(with(path, "app", "root"))));
        assertEquals(
                path + " belongs to root:docker, expected root:root",
                evidence(rule.inspect(with(path, "root", "docker"))));
    }

    @Test
    void leavesTheEnginesSocketToTheGroupDocker() {
        assertPasses(FileOwner.ENGINE_SOCKET, with("/run/docker.sock", "root", "docker"));
        assertPasses(FileOwner.ENGINE_SOCKET, with("/var/run/docker.sock", "root", "root"));
        assertEquals(
                "/run/docker.sock belongs to root:users, expected root:docker",
                evidence(
                        FileOwner.ENGINE_SOCKET.inspect(
                                with("/run/docker.sock", "root", "users"))));
    }

    @Test
    void mendsEachFileAndQuotesItsPath() {
        var first = "/etc/docker/certs.d/a/ca.crt";
        var second = "/etc/docker/certs.d/b c/it's.crt";
        var facts =
                Hosts.files(
                        Map.of(
                                second,
                                Hosts.file("app", "app", 0444),
                                first,
                                Hosts.file("app", "app", 0444),
                                "/etc/docker/certs.d/a/client.key",
                                Hosts.file("app", "app", 0444)));
        var expected =
                Verdict.fail(
                        first
                                + " belongs to app:app, expected root:root; "
                                + second
                                + " belongs to app:app, expected root:root",
                        new Origin.File(Path.of(first), 1, 1),
                        new Fix.RunYourself(
                                "sudo chown root:root "
                                        + first
                                        + " && sudo chown root:root"
                                        + " '/etc/docker/certs.d/b c/it'\\''s.crt'"));
        assertEquals(expected, FileOwner.REGISTRY_CERTIFICATES.inspect(facts));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAskForAFileThatIsNotThere(FileOwner rule) {
        assertEquals(
                "there is no such file",
                notApplicable(rule.inspect(Hosts.files(Map.of(), Map.of()))));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereToLook(FileOwner rule) {
        var why = unseen(rule.inspect(unreadHost()));
        assertTrue(why.startsWith("needs the host's files: look with `stat -c '%a %U:%G' "), why);
    }

    @Test
    void saysExactlyWhereToLook() {
        assertEquals(
                "needs the host's files: look with `stat -c '%a %U:%G' /etc/docker/daemon.json`",
                unseen(FileOwner.DAEMON_JSON.inspect(unreadHost())));
        assertEquals(
                "needs the host's files: look with `stat -c '%a %U:%G' \"$(jq -r .tlskey"
                        + " /etc/docker/daemon.json)\"`",
                unseen(FileOwner.TLS_KEY.inspect(unreadHost())));
        assertEquals(
                "needs the host's files: look with `stat -c '%a %U:%G' /etc/docker/certs.d/*/*.crt`",
                unseen(FileOwner.REGISTRY_CERTIFICATES.inspect(unreadHost())));
    }

    @Test
    void findsTheDocumentedPlaceWhenTlsIsOn() {
        var files = Map.of("/root/.docker/key.pem", Hosts.file("app", "root", 0400));
        assertEquals(
                "/root/.docker/key.pem belongs to app:root, expected root:root",
                evidence(FileOwner.TLS_KEY.inspect(Hosts.files(files, Map.of("tls", "true")))));
        notApplicable(FileOwner.TLS_KEY.inspect(Hosts.files(files, Map.of())));
    }
}
