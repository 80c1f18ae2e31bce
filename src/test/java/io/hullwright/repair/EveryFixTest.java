package io.hullwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Catalog;
import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.EngineTraits;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Supply;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What the checks really ask for, on a service that says nothing and on one that says it all.
class EveryFixTest {

    private static final String BARE = "services:\n  web:\n    image: x\n";

    private static final String OPEN =
            """
            services:
              web:
                image: x
                privileged: true
                user: "0"
                cap_add: [ALL, SYS_ADMIN, NET_RAW]
                security_opt:
                  - seccomp:unconfined
                  - apparmor:unconfined
                  - label:disable
                  - systempaths=unconfined
                  - no-new-privileges:false
                devices: ["/dev/sda:/dev/sda"]
                device_cgroup_rules: ["a *:* rwm"]
                group_add: [docker]
                sysctls: {kernel.msgmax: 1, net.ipv4.ip_forward: 1, kernel.panic: 1}
                volumes: ["/var/run/docker.sock:/var/run/docker.sock", "/etc:/host/etc"]
                ports: ["5432:5432", "2375:2375", "80:80"]
                extra_hosts: ["host.docker.internal:host-gateway", "github.com:10.0.0.1"]
                networks: [bridge, front]
                environment: [NODE_ENV=development]
                oom_score_adj: -500
                oom_kill_disable: true
                stdin_open: true
                tty: true
                logging: {driver: none}
                ipc: host
                cgroup: host
            """;

    private static final List<String> KNOWN =
            List.of(
                    "add cap_drop",
                    "add security_opt",
                    "remove cap_add",
                    "remove device_cgroup_rules",
                    "remove devices",
                    "remove extra_hosts",
                    "remove group_add",
                    "remove networks",
                    "remove ports",
                    "remove security_opt",
                    "remove sysctls",
                    "remove volumes",
                    "run-yourself",
                    "set cgroup",
                    "set deploy.resources.limits.cpus",
                    "set deploy.resources.limits.memory",
                    "set deploy.resources.limits.pids",
                    "set environment.NODE_ENV",
                    "set environment.NODE_TLS_REJECT_UNAUTHORIZED",
                    "set image",
                    "set ipc",
                    "set logging.driver",
                    "set logging.options.max-size",
                    "set oom_kill_disable",
                    "set oom_score_adj",
                    "set privileged",
                    "set read_only",
                    "set restart",
                    "set runtime",
                    "set stdin_open",
                    "set tty",
                    "set ulimits.core",
                    "set ulimits.nofile",
                    "set ulimits.nproc",
                    "set user");

    private static WorkloadFixture open() {
        return WorkloadFixture.hardened()
                .kind(Subject.Kind.COMPOSE_SERVICE)
                .image("registry.example.com/shop/web:1.2")
                .user("0")
                .capAdd("ALL", "SYS_ADMIN", "NET_RAW")
                .capDrop()
                .groupAdd("docker")
                .noNewPrivileges(false)
                .devices("/dev/sda")
                .deviceRules("a *:* rwm")
                .ipc("host")
                .cgroup("host")
                .seccomp("unconfined")
                .appArmor("unconfined")
                .selinux("disable")
                .openSystemPaths()
                .sysctls(
                        Map.of(
                                "kernel.msgmax", "1",
                                "net.ipv4.ip_forward", "1",
                                "kernel.panic", "1"))
                .noMemoryLimit()
                .noCpuLimit()
                .pids(OptionalLong.empty())
                .ulimits(Map.of())
                .oomKillDisabled()
                .oomScoreAdj(-500)
                .writableRoot()
                .bind("/var/run/docker.sock", "/var/run/docker.sock", false)
                .bind("/etc", "/host/etc", false)
                .logging("none", Map.of())
                .publish("0.0.0.0", 5432, 5432)
                .publish("0.0.0.0", 2375, 2375)
                .publish("0.0.0.0", 80, 80)
                .extraHosts("host.docker.internal:host-gateway", "github.com:10.0.0.1")
                .networks("bridge", "front")
                .stdinOpen()
                .tty()
                .variable("NODE_ENV", ValueTrait.DEBUG_ON)
                .variable("NODE_TLS_REJECT_UNAUTHORIZED", ValueTrait.TLS_VERIFICATION_OFF)
                .variable("DB_PASSWORD", ValueTrait.CREDENTIAL);
    }

    private static Supply outdated() {
        var supply = WorkloadFixture.supply("registry.example.com/shop/web:1.2");
        return new Supply(
                supply.image(),
                supply.digests(),
                supply.openLabels(),
                supply.runtimes(),
                supply.volumes(),
                supply.trustedRegistries(),
                Fact.known("sha256:" + "cd".repeat(32)));
    }

    private static EngineTraits sandboxed() {
        return EngineFixture.traits(false, false, Set.of("apparmor"), Set.of("runc", "runsc"));
    }

    private static Set<Fix> fixes() {
        var fixes = new LinkedHashSet<Fix>();
        for (var workload :
                List.of(
                        open().build(),
                        open().privileged().build(),
                        open().restart("always", 0).build(),
                        open().restart("no", 0).build(),
                        open().capAdd().capDrop().build(),
                        WorkloadFixture.hardened().stdinOpen().build(),
                        open().supply(outdated()).engine(sandboxed()).build(),
                        open().logging("json-file", Map.of()).build())) {
            for (var entry : Catalog.about(Workload.class)) {
                if (entry.check().inspect(workload) instanceof Verdict.Fail fail
                        && fail.fix() != null) {
                    fixes.add(fail.fix());
                }
            }
        }
        return fixes;
    }

    private static Repair repair(Fix fix, String text) {
        return ComposeRepair.of(fix, new TreeSet<>(), Path.of("compose.yaml"), "web", text);
    }

    /// A check that asks for a new key belongs here, with a line in `ComposeRepairTest`.
    @Test
    void knowsWhatTheChecksAskFor() {
        var paths = new TreeSet<String>();
        for (var fix : fixes()) {
            switch (fix) {
                case Fix.SetValue set -> paths.add("set " + set.path());
                case Fix.AddToList add -> paths.add("add " + add.path());
                case Fix.RemoveFromList remove -> paths.add("remove " + remove.path());
                case Fix.WriteFile _, Fix.RunYourself _, Fix.ReplaceText _ -> paths.add(fix.word());
            }
        }
        assertEquals(KNOWN, List.copyOf(paths));
    }

    /// Guards the workloads above: a fix that none of them leads to would stay untested.
    @Test
    void seesEveryFixThatTheSourcesSpellOut() throws IOException {
        var written = new TreeSet<String>();
        var spelled = Pattern.compile("new Fix\\.(\\w+)\\(\\s*\"([a-z_.-]+)\"");
        try (var files = Files.walk(Path.of("src/main/java/io/hullwright/check"))) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                spelled.matcher(Files.readString(file))
                        .results()
                        .filter(found -> !found.group(1).equals("RunYourself"))
                        .forEach(found -> written.add(word(found.group(1)) + found.group(2)));
            }
        }
        assertTrue(written.size() > 25, written.toString());
        written.removeIf(path -> KNOWN.stream().anyMatch(known -> known.startsWith(path)));
        assertEquals(Set.of(), written);
    }

    private static String word(String type) {
        return switch (type) {
            case "SetValue" -> "set ";
            case "AddToList" -> "add ";
            case "RemoveFromList" -> "remove ";
            default -> type;
        };
    }

    @Test
    void aBareServiceTakesEveryAdditionAndRefusesEveryRemovalByName() {
        for (var fix : fixes()) {
            switch (fix) {
                case Fix.SetValue _, Fix.AddToList _ -> patched(fix, BARE);
                case Fix.RemoveFromList remove ->
                        assertEquals(
                                new Refusal("web has no " + remove.path() + " in this file"),
                                repair(fix, BARE));
                case Fix.WriteFile _, Fix.RunYourself _, Fix.ReplaceText _ ->
                        assertEquals(
                                new Refusal("nothing in this file to change"), repair(fix, BARE));
            }
        }
    }

    @Test
    void aServiceThatSaysItAllTakesThemAllOneByOneAndTogether() {
        var text = OPEN;
        for (var fix : fixes()) {
            if (fix instanceof Fix.RunYourself) {
                continue;
            }
            assertTrue(!patched(fix, OPEN).difference().isEmpty(), fix.toString());
            if (repair(fix, text) instanceof Patch patch) {
                text = patch.after();
                assertInstanceOf(Refusal.class, repair(fix, text), fix.toString());
            }
        }
        assertTrue(!text.contains("docker.sock") && !text.contains("unconfined"), text);
    }

    private static Patch patched(Fix fix, String text) {
        var repair = repair(fix, text);
        return assertInstanceOf(Patch.class, repair, fix + " " + repair);
    }
}
