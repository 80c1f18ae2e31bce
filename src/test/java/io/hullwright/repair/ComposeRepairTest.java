package io.hullwright.repair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hullwright.check.Fix;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComposeRepairTest {

    private static final Path FILE = Path.of("compose.yaml");
    private static final Fix NO_NEW_PRIVILEGES = add("security_opt", "no-new-privileges:true");
    private static final String HEAD = "services:\n  web:\n    image: x\n";

    private static Fix set(String path, String value) {
        return new Fix.SetValue(path, value);
    }

    private static Fix add(String path, String... values) {
        return new Fix.AddToList(path, List.of(values));
    }

    private static Fix remove(String path, String... values) {
        return new Fix.RemoveFromList(path, List.of(values));
    }

    private static Repair repair(String text, Fix fix) {
        return ComposeRepair.of(fix, new TreeSet<>(), FILE, "web", text);
    }

    /// What stands below the service's image, in lines that `|` parts.
    private static String text(String body) {
        var text = new StringBuilder(HEAD);
        for (var line : body.split("\\|", -1)) {
            if (!line.isEmpty()) {
                text.append("    ").append(line).append('\n');
            }
        }
        return text.toString();
    }

    private static void becomes(String before, Fix fix, String after) {
        assertEquals(new Patch(FILE, text(before), text(after)), patch(text(before), fix));
        assertInstanceOf(Refusal.class, repair(text(after), fix), "a second run");
    }

    /// Compared with its texts, which `toString` hides.
    private static Patch patch(String before, Fix fix) {
        var repair = repair(before, fix);
        var patch = assertInstanceOf(Patch.class, repair, repair.toString());
        assertEquals(before, patch.before());
        return patch;
    }

    private static void refused(String before, Fix fix, String why) {
        assertEquals(new Refusal(why), repair(text(before), fix));
    }

    @ParameterizedTest(name = "{0} becomes {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "oom_score_adj; 0; oom_score_adj: 0",
                "oom_kill_disable; false; oom_kill_disable: false",
                "privileged; false; privileged: false",
                "read_only; true; read_only: true",
                "tty; false; tty: false",
                "stdin_open; false; stdin_open: false",
                "user; 1001:1001; user: \"1001:1001\"",
                "ipc; private; ipc: private",
                "cgroup; private; cgroup: private",
                "runtime; runsc; runtime: runsc",
                "restart; on-failure:5; restart: on-failure:5",
                "logging.driver; local; logging:|  driver: local",
                "logging.options.max-size; 10m; logging:|  options:|    max-size: 10m",
                "environment.NODE_ENV; production; environment:|  NODE_ENV: production",
                "environment.FLASK_DEBUG; 0; environment:|  FLASK_DEBUG: \"0\"",
                "environment.DJANGO_DEBUG; False; environment:|  DJANGO_DEBUG: \"False\"",
                "environment.APP_DEBUG; false; environment:|  APP_DEBUG: \"false\"",
                "environment.a.b; $1; environment:|  a.b: $$1",
                "sysctls.net.core.somaxconn; 1024; sysctls:|  net.core.somaxconn: \"1024\"",
                "labels.com.example.on; true; labels:|  com.example.on: \"true\"",
                "ulimits.nofile; 65536; ulimits:|  nofile: 65536",
                "ulimits.core; 0; ulimits:|  core: 0",
                "deploy.resources.limits.pids; 200;"
                        + " deploy:|  resources:|    limits:|      pids: 200",
                "deploy.resources.limits.memory; 512M;"
                        + " deploy:|  resources:|    limits:|      memory: 512M",
                "deploy.resources.limits.cpus; 1.0;"
                        + " deploy:|  resources:|    limits:|      cpus: \"1.0\"",
            })
    void setsAValueThatIsNotThere(String path, String value, String written) {
        becomes("", set(path, value), written);
    }

    @Test
    void pinsAnImage() {
        var fix = set("image", "x@sha256:ab");
        assertEquals("services:\n  web:\n    image: x@sha256:ab\n", patch(HEAD, fix).after());
    }

    @Test
    void changesTheShortKeyOfALimitWhereThereIsOne() {
        becomes("pids_limit: -1", set("deploy.resources.limits.pids", "200"), "pids_limit: 200");
        becomes("mem_limit: 8g", set("deploy.resources.limits.memory", "512M"), "mem_limit: 512M");
        becomes("cpus: '0'", set("deploy.resources.limits.cpus", "1.0"), "cpus: '1.0'");
        becomes(
                "mem_limit: 8g|deploy: {resources: {limits: {memory: 8g}}}",
                set("deploy.resources.limits.memory", "512M"),
                "mem_limit: 512M|deploy: {resources: {limits: {memory: 512M}}}");
    }

    @Test
    void changesAVariableInAList() {
        var fix = set("environment.NODE_ENV", "production");
        becomes(
                "environment:|  - A=1|  - NODE_ENV=dev # why|  - NODE_ENV_X=dev",
                fix,
                "environment:|  - A=1|  - NODE_ENV=production # why|  - NODE_ENV_X=dev");
        becomes("environment: [NODE_ENV]", fix, "environment: [NODE_ENV=production]");
        becomes(
                "environment:|  - \"A=1\"",
                fix,
                "environment:|  - \"A=1\"|  - \"NODE_ENV=production\"");
        becomes(
                "environment:|  - NODE_ENV=a|  - B=1|  - NODE_ENV=b",
                fix,
                "environment:|  - B=1|  - NODE_ENV=production");
    }

    @Test
    void changesBothHalvesOfALimit() {
        var fix = set("ulimits.nofile", "65536");
        becomes(
                "ulimits:|  nofile:|    soft: 2000000|    hard: 2000000",
                fix,
                "ulimits:|  nofile:|    soft: 65536|    hard: 65536");
        becomes(
                "ulimits: {nofile: {soft: 1024, hard: -1}}",
                fix,
                "ulimits: {nofile: {soft: 1024, hard: 65536}}");
        becomes(
                "ulimits: {nofile: {hard: 2000000}}",
                fix,
                "ulimits: {nofile: {hard: 65536, soft: 65536}}");
    }

    @Test
    void addsToLists() {
        becomes("", add("cap_drop", "ALL"), "cap_drop:|  - ALL");
        becomes("cap_drop: [NET_RAW]", add("cap_drop", "ALL"), "cap_drop: [NET_RAW, ALL]");
        becomes("", NO_NEW_PRIVILEGES, "security_opt:|  - no-new-privileges:true");
        becomes(
                "security_opt:|  - label=disable",
                add("security_opt", "label=type:x_t"),
                "security_opt:|  - label=disable|  - label=type:x_t");
    }

    @Test
    void replacesTheOppositeSecurityOption() {
        becomes(
                "security_opt:|  - no-new-privileges=false # why|  - a:b",
                NO_NEW_PRIVILEGES,
                "security_opt:|  - no-new-privileges:true # why|  - a:b");
        becomes(
                "security_opt: [\"no-new-privileges:false\", \"no-new-privileges\"]",
                NO_NEW_PRIVILEGES,
                "security_opt: [\"no-new-privileges:true\"]");
        var already = new Refusal("it says so already, so something else decides");
        for (var same : List.of("", "=true", ":true")) {
            var before = text("security_opt: [\"no-new-privileges" + same + "\"]");
            assertEquals(already, repair(before, NO_NEW_PRIVILEGES), same);
        }
    }

    @Test
    void makesAListOfASingleValueOnlyWhereComposeTakesBoth() {
        becomes("tmpfs: /run", add("tmpfs", "/tmp"), "tmpfs: [/run, /tmp]");
        becomes("dns: 9.9.9.9", add("dns", "1.1.1.1"), "dns: [\"9.9.9.9\", \"1.1.1.1\"]");
        refused(
                "cap_drop: NET_RAW",
                add("cap_drop", "ALL"),
                "cap_drop is a single value, not a list");
    }

    @Test
    void removesWhatIsSpelledAnotherWay() {
        becomes(
                "cap_add: [cap_sys_admin, NET_ADMIN]",
                remove("cap_add", "SYS_ADMIN"),
                "cap_add: [NET_ADMIN]");
        becomes("cap_add: [all]", remove("cap_add", "ALL"), "");
        var seccomp = remove("security_opt", "seccomp=unconfined", "seccomp:unconfined");
        becomes("security_opt: [a=b, \"seccomp:unconfined\"]", seccomp, "security_opt: [a=b]");
        becomes("security_opt: [seccomp=unconfined]", seccomp, "");
        var appArmor = remove("security_opt", "apparmor=unconfined", "apparmor:unconfined");
        becomes("security_opt:|  - apparmor:unconfined", appArmor, "");
        var paths = remove("security_opt", "systempaths=unconfined", "systempaths:unconfined");
        becomes("security_opt:|  - systempaths=unconfined", paths, "");
        var label = remove("security_opt", "label=disable", "label:disable");
        becomes("security_opt: [label:disable, a]", label, "security_opt: [a]");
    }

    @Test
    void removesVolumesByTheirTarget() {
        var fix = remove("volumes", "/var/run/docker.sock:/var/run/docker.sock");
        becomes(
                "volumes:|  - a:/a|  - ${SOCK:-/var/run/docker.sock}:/var/run/docker.sock:ro",
                fix,
                "volumes:|  - a:/a");
        becomes(
                "volumes:|  - type: bind|    source: /x|    target: /var/run/docker.sock/|  - a:/a",
                fix,
                "volumes:|  - a:/a");
        becomes("volumes: ['C:\\x:/y', b:/b]", remove("volumes", "C:\\x:/y"), "volumes: [b:/b]");
        refused(
                "volumes:|  - a:${TARGET}",
                fix,
                "an entry of volumes has a variable, so its value is not known here");
    }

    @Test
    void removesPortsByWhatTheySay() {
        var fix = remove("ports", "0.0.0.0:5432:5432/tcp");
        becomes(
                "ports:|  - 5432:5432/udp|  - \"5432:5432\"|  - \"127.0.0.1:5432:5432\"",
                fix,
                "ports:|  - 5432:5432/udp|  - \"127.0.0.1:5432:5432\"");
        becomes(
                "ports:|  - target: 5432|    published: \"5432\"|  - \"80\"",
                fix,
                "ports:|  - \"80\"");
        becomes("ports: [80, 443]", remove("ports", "0.0.0.0:0:80/tcp"), "ports: [443]");
        becomes("ports: ['[::1]:1:2']", remove("ports", "[::1]:1:2/tcp"), "");
        refused(
                "ports: [5430-5439:5430-5439]",
                fix,
                "ports has a range that holds this port; say by hand which ports should stay");
        refused(
                "ports: ['${PORT:-5432}:5432']",
                fix,
                "an entry of ports has a variable, so its value is not known here");
        refused("ports: [80]", fix, "not every entry of ports that should go stands in this file");
    }

    @Test
    void removesKeysWhereTheListIsAMapping() {
        var fix = remove("sysctls", "kernel.msgmax", "net.core.somaxconn");
        becomes(
                "sysctls:|  kernel.msgmax: 1|  net.core.somaxconn: 1|  a.b: 1",
                fix,
                "sysctls:|  a.b: 1");
        becomes("sysctls:|  - kernel.msgmax=1|  - net.core.somaxconn=1", fix, "");
        var host = remove("extra_hosts", "host.docker.internal:host-gateway");
        becomes("extra_hosts: {host.docker.internal: host-gateway}", host, "");
        becomes("extra_hosts: [\"host.docker.internal:host-gateway\"]", host, "");
        becomes("extra_hosts: [host.docker.internal=host-gateway]", host, "");
        becomes(
                "extra_hosts: {host.docker.internal: [host-gateway, 10.0.0.1]}",
                host,
                "extra_hosts: {host.docker.internal: [10.0.0.1]}");
    }

    @Test
    void removesOtherItems() {
        becomes("group_add: [docker, 44]", remove("group_add", "docker"), "group_add: [44]");
        becomes(
                "devices: [\"/dev/sda:/dev/xvda:r\", /dev/fuse]",
                remove("devices", "/dev/sda"),
                "devices: [/dev/fuse]");
        becomes(
                "devices:|  - source: /dev/mem|    target: /dev/mem",
                remove("devices", "/dev/mem"),
                "");
        becomes(
                "device_cgroup_rules: [\"a *:* rwm\"]",
                remove("device_cgroup_rules", "a *:* rwm"),
                "");
    }

    @Test
    void removesANetworkByTheEnginesName() {
        var networks = "networks:\n  old:\n    name: bridge\n    external: true\n";
        var before = text("networks: [old, front]") + networks;
        var fix = remove("networks", "bridge");
        assertEquals(text("networks: [front]") + networks, patch(before, fix).after());
        var mapping = text("networks:|  old:|  front:") + networks;
        assertEquals(text("networks:|  front:") + networks, patch(mapping, fix).after());
        becomes("networks: [bridge]", fix, "");
    }

    @Test
    void refusesWhatWouldTakeTheServiceAway() {
        assertEquals(
                new Refusal("nothing would be left of the service web"),
                repair(
                        "services:\n  web:\n    cap_add: [ALL]\n  db:\n    image: x\n",
                        remove("cap_add", "ALL")));
    }

    @Test
    void refusesWhatItCannotDo() {
        var nothing = "nothing in this file to change";
        refused("", new Fix.WriteFile("/etc/docker/daemon.json", "{}"), nothing);
        refused("", new Fix.RunYourself("docker system prune"), nothing);
        refused("", remove("cap_add", "ALL"), "web has no cap_add in this file");
        assertEquals(
                new Refusal("it has no service db"),
                ComposeRepair.of(add("cap_drop", "ALL"), new TreeSet<>(), FILE, "db", HEAD));
        assertEquals(
                new Refusal("it is not YAML at line 2, column 1"),
                repair("services: [\n", add("cap_drop", "ALL")));
        refused(
                "environment: {<<: *x}",
                set("environment.A", "1"),
                "it has an alias without an anchor before it");
    }

    @Test
    void showsItsDifferenceAndHidesItsTexts() {
        var patch = patch(HEAD, set("read_only", "true"));
        assertEquals(
                List.of(
                        "--- a/compose.yaml",
                        "+++ b/compose.yaml",
                        "@@ -1,3 +1,4 @@",
                        " services:",
                        "   web:",
                        "     image: x",
                        "+    read_only: true"),
                patch.difference());
        assertEquals("Patch[compose.yaml]", patch.toString());
    }
}
