package io.hullwright.check.host;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.SurroundingsFixture.host;
import static io.hullwright.facts.SurroundingsFixture.unreadHost;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Origin;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuditRuleTest {

    private static Host with(String path, String... audited) {
        return host(Map.of(path, Hosts.file("root", "root", 0755)), Set.of(audited));
    }

    @ParameterizedTest
    @CsvSource({
        "DOCKERD, /usr/bin/dockerd",
        "CONTAINERD_STATE, /run/containerd",
        "DOCKER_STATE, /var/lib/docker",
        "DOCKER_SETTINGS, /etc/docker",
        "SERVICE_UNIT, /usr/lib/systemd/system/docker.service",
        "CONTAINERD_SOCKET, /run/containerd/containerd.sock",
        "DOCKER_SOCKET, /run/docker.sock",
        "DEFAULT_FILE, /etc/default/docker",
        "DAEMON_JSON, /etc/docker/daemon.json",
        "CONTAINERD_SETTINGS, /etc/containerd/config.toml",
        "SYSCONFIG_FILE, /etc/sysconfig/docker",
        "CONTAINERD, /usr/bin/containerd",
        "SHIM, /usr/bin/containerd-shim",
        "SHIM_RUNC_V1, /usr/bin/containerd-shim-runc-v1",
        "SHIM_RUNC_V2, /usr/bin/containerd-shim-runc-v2",
        "RUNC, /usr/bin/runc"
    })
    void asksForItsOwnPath(AuditRule rule, String path) {
        assertPasses(rule, with(path, path));
        assertEquals(
                "no audit rule watches " + path + ", expected one",
                evidence(rule.inspect(with(path))));
    }

    @Test
    void showsHowToWriteTheRule() {
        var expected =
                Verdict.fail(
                        "no audit rule watches /etc/docker, expected one",
                        new Origin.Unset("auditd watches nothing by itself"),
                        new Fix.RunYourself(
                                "echo '-w /etc/docker -p rwxa -k docker' | sudo tee -a"
                                        + " /etc/audit/rules.d/docker.rules && sudo augenrules"
                                        + " --load"));
        assertEquals(expected, AuditRule.DOCKER_SETTINGS.inspect(with("/etc/docker")));
    }

    /// The reference script searches for the path as a substring of the rules.
    @Test
    void failsOnARuleForALongerPathWhichTheReferencePasses() {
        var facts = with("/usr/bin/containerd-shim", "/usr/bin/containerd-shim-runc-v2");
        assertEquals(
                "no audit rule watches /usr/bin/containerd-shim, expected one",
                evidence(AuditRule.SHIM.inspect(facts)));
    }

    /// The reference script looks for the unit docker.socket; the socket itself is meant.
    @Test
    void asksForTheSocketAndNotForItsUnit() {
        var facts = with("/var/run/docker.sock", "/usr/lib/systemd/system/docker.socket");
        assertEquals(
                "no audit rule watches /var/run/docker.sock, expected one",
                evidence(AuditRule.DOCKER_SOCKET.inspect(facts)));
    }

    @Test
    void findsTheProgramWhereTheDistributionPutsIt() {
        assertPasses(AuditRule.DOCKERD, with("/usr/sbin/dockerd", "/usr/sbin/dockerd"));
        assertEquals(
                "no audit rule watches /usr/sbin/dockerd, expected one",
                evidence(AuditRule.DOCKERD.inspect(with("/usr/sbin/dockerd", "/usr/bin/dockerd"))));
    }

    @Test
    void takesTheRuleForEitherNameOfALinkedFolder() {
        var file = Hosts.file("root", "root", 0644);
        var files = new HashMap<String, Host.FileStatus>();
        files.put("/lib/systemd/system/docker.service", file);
        files.put("/usr/lib/systemd/system/docker.service", file);
        assertPasses(
                AuditRule.SERVICE_UNIT, host(files, Set.of("/lib/systemd/system/docker.service")));
    }

    @ParameterizedTest
    @EnumSource
    void doesNotAskForAFileThatIsNotThere(AuditRule rule) {
        assertEquals(
                "there is no such file", notApplicable(rule.inspect(host(Map.of(), Set.of()))));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhereToLook(AuditRule rule) {
        var why = unseen(rule.inspect(unreadHost()));
        assertTrue(
                why.startsWith("needs the host's files: look with `auditctl -l | grep -- '-w /"),
                why);
    }

    @Test
    void saysExactlyWhereToLook() {
        assertEquals(
                "needs the host's files: look with `auditctl -l | grep -- '-w /usr/bin/dockerd '`",
                unseen(AuditRule.DOCKERD.inspect(unreadHost())));
    }

    @Test
    void doesNotKnowWhichFilesAreThere() {
        var unread = unreadHost();
        var facts =
                new Host(
                        unread.subject(),
                        unread.dockerRootDir(),
                        unread.files(),
                        Fact.known(Set.of()),
                        unread.mountPoints(),
                        unread.dockerGroup(),
                        unread.daemonSettings());
        unseen(AuditRule.DOCKERD.inspect(facts));
    }
}
