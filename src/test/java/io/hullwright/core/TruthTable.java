package io.hullwright.core;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Containers and what is true of them, labelled by hand from what Docker does and what each check
/// asks, never from what the program answered.
///
/// A row names all checks that must fail and none else may; what must pass, must not arise or must
/// stay open is named where simple tools get it wrong. `ISO-009@apparmor` counts on engines with
/// AppArmor only; `cgroup1` and `selinux` are the other conditions.
final class TruthTable {

    /// Every container's name begins so.
    static final String PREFIX = "truth-table-";

    static final String SMALL = "hullwright-test/small:1";
    static final String APP = "hullwright-test/app:1";

    /// What `docker run IMAGE` without any option must fail: root with the default capabilities, no
    /// limit, no health check, no restart, log files without end, on the default bridge.
    private static final String PLAIN_FAILS =
            "PRV-002 PRV-003 PRV-004 ISO-005@cgroup1 LIM-001 LIM-003 LIM-005 LIM-006 LIM-007"
                    + " LIM-008 STO-006 STO-009 STO-010 EXP-008 HLT-001 HLT-005 SUP-006";

    /// All that privileged breaks by itself, whatever else is said.
    private static final String PRIVILEGED_FAILS =
            "PRV-001 PRV-004 PRV-005 PRV-006 PRV-007 PRV-008 PRV-009 PRV-011 PRV-012 PRV-013"
                    + " PRV-014 PRV-018 ISO-008 ISO-009@apparmor ISO-010@selinux ISO-011";

    /// What does not arise where nothing runs.
    private static final String NOT_RUNNING = "PRV-016 PRV-022 PRV-023 EXP-007 HLT-002";

    private TruthTable() {}

    /// One container.
    static final class Row {

        final String name;
        private final Map<String, List<String>> options;
        String image;
        List<String> command = List.of();
        boolean created;
        final List<List<String>> after = new ArrayList<>();
        final Map<String, String> awaited = new LinkedHashMap<>();
        final Set<String> fails = new TreeSet<>();
        final Set<String> passes = new TreeSet<>();
        final Set<String> notApplicable = new TreeSet<>();
        final Set<String> unknown = new TreeSet<>();

        private Row(String name, String image, Map<String, List<String>> options) {
            this.name = PREFIX + name;
            this.image = image;
            this.options = options;
        }

        Row with(String... arguments) {
            options.merge(
                    "more",
                    List.of(arguments),
                    (some, more) -> {
                        var all = new ArrayList<>(some);
                        all.addAll(more);
                        return all;
                    });
            return this;
        }

        Row but(String key, String... arguments) {
            if (options.remove(key) == null) {
                throw new IllegalArgumentException("no option " + key + " in " + name);
            }
            return with(arguments);
        }

        Row image(String reference, String... words) {
            image = reference;
            command = List.of(words);
            return this;
        }

        Row runs(String... words) {
            command = List.of(words);
            return this;
        }

        /// Made, never started.
        Row createdOnly() {
            created = true;
            return notApplicable(NOT_RUNNING);
        }

        /// It has ended when the audit looks.
        Row ended() {
            return await("{{.State.Status}}", "exited").notApplicable(NOT_RUNNING);
        }

        /// A docker command to run once it is started.
        Row then(String... arguments) {
            after.add(List.of(arguments));
            return this;
        }

        /// A field of its inspect answer that must have this value before the audit.
        Row await(String template, String value) {
            awaited.put(template, value);
            return this;
        }

        Row fails(String ids) {
            move(ids, fails);
            return this;
        }

        Row passes(String ids) {
            move(ids, passes);
            return this;
        }

        Row notApplicable(String ids) {
            move(ids, notApplicable);
            return this;
        }

        Row unknown(String ids) {
            move(ids, unknown);
            return this;
        }

        private void move(String ids, Set<String> target) {
            for (var id : ids.split(" ", -1)) {
                for (var set : List.of(fails, passes, notApplicable, unknown)) {
                    set.removeIf(other -> id(other).equals(id(id)));
                }
                target.add(id);
            }
        }

        /// What stands behind `docker run` or `docker create`.
        List<String> arguments() {
            var arguments = new ArrayList<>(List.of("--name", name));
            options.values().forEach(arguments::addAll);
            arguments.add(image);
            arguments.addAll(command);
            return arguments;
        }
    }

    static String id(String label) {
        return label.replaceFirst("@.*", "");
    }

    /// Started as people start things to try them out.
    private static Row plain(String name) {
        return new Row("plain-" + name, SMALL, new LinkedHashMap<>())
                .fails(PLAIN_FAILS)
                .notApplicable("SUP-002 SUP-003 SUP-004");
    }

    /// Started with everything a container can be given; a row changes the one thing it is about.
    private static Row hard(String name) {
        var options = new LinkedHashMap<String, List<String>>();
        options.put("user", List.of("--user", "1001:1001"));
        options.put("capabilities", List.of("--cap-drop", "ALL"));
        options.put("privileges", List.of("--security-opt", "no-new-privileges"));
        options.put("read-only", List.of("--read-only"));
        options.put("memory", List.of("--memory", "32m"));
        options.put("swap", List.of("--memory-swap", "32m"));
        options.put("cpu", List.of("--cpus", "0.5"));
        options.put("pids", List.of("--pids-limit", "64"));
        options.put("files", List.of("--ulimit", "nofile=1024:1024"));
        options.put("core", List.of("--ulimit", "core=0"));
        options.put("restart", List.of("--restart", "on-failure:5"));
        options.put(
                "log",
                List.of("--log-driver=syslog", "--log-opt=syslog-address=udp://127.0.0.1:5"));
        options.put("network", List.of("--network", "{back}"));
        options.put("cgroup", List.of("--cgroupns", "private"));
        options.put("health", List.of("--health-cmd", "test -x /bin/busybox"));
        options.put("interval", List.of("--health-interval", "1h"));
        return new Row(name, APP, options)
                .unknown("HLT-002")
                .notApplicable("SUP-002 SUP-003 SUP-004");
    }

    /// The same on a network from which ports can be published.
    private static Row front(String name) {
        return hard(name).but("network", "--network", "{front}");
    }

    static List<Row> rows() {
        var rows = new ArrayList<Row>();
        rows.addAll(wholes());
        rows.addAll(capabilities());
        rows.addAll(users());
        rows.addAll(options());
        rows.addAll(namespaces());
        rows.addAll(devices());
        rows.addAll(limits());
        rows.addAll(restarts());
        rows.addAll(health());
        rows.addAll(logs());
        rows.addAll(mounts());
        rows.addAll(volumes());
        rows.addAll(ports());
        rows.addAll(names());
        rows.addAll(variables());
        rows.addAll(otherSecrets());
        rows.addAll(images());
        rows.addAll(sessions());
        return rows;
    }

    private static List<Row> wholes() {
        return List.of(
                hard("neighbour"),
                hard("hardened")
                        .but("interval", "--health-interval", "1s")
                        .await("{{.State.Health.Status}}", "healthy")
                        .passes("HLT-002"),
                plain("nothing-said")
                        .notApplicable("PRV-010 PRV-015 PRV-016 LIM-002 LIM-004 HLT-002 HLT-003")
                        .passes("PRV-001 PRV-005 ISO-001 ISO-008 ISO-011 STO-001 STO-013 EXP-001"),
                plain("privileged")
                        .with("--privileged")
                        .fails(PRIVILEGED_FAILS)
                        .notApplicable("PRV-010 PRV-019 PRV-020"),
                hard("privileged-moot")
                        .with("--privileged", "--security-opt", "seccomp={dir}/seccomp.json")
                        .fails(PRIVILEGED_FAILS)
                        .passes("PRV-002 PRV-003 STO-006 LIM-001")
                        .notApplicable("PRV-010 PRV-019 PRV-020"),
                plain("stopped").then("kill", "{name}").ended().unknown("STO-013"),
                hard("created").createdOnly().passes("PRV-002 PRV-004 STO-006 STO-013"),
                hard("paused")
                        .then("pause", "{name}")
                        .await("{{.State.Status}}", "paused")
                        .passes("PRV-016 PRV-022 EXP-007"));
    }

    private static List<Row> capabilities() {
        return List.of(
                plain("drops-one").with("--cap-drop", "NET_RAW").notApplicable("PRV-010"),
                hard("cap-lower-case").but("capabilities", "--cap-drop", "all").passes("PRV-004"),
                hard("cap-bind")
                        .with("--cap-add", "NET_BIND_SERVICE")
                        .passes("PRV-004 PRV-005 PRV-006 PRV-009 PRV-010"),
                hard("cap-raw").with("--cap-add", "NET_RAW").fails("PRV-010").passes("PRV-004"),
                hard("cap-sys-admin")
                        .with("--cap-add", "SYS_ADMIN")
                        .fails("PRV-005 PRV-013")
                        .passes("PRV-004 PRV-010 PRV-014 STO-013"),
                hard("cap-ptrace-host-pid")
                        .with("--cap-add", "cap_sys_ptrace", "--pid", "host")
                        .fails("PRV-005 PRV-014 ISO-002")
                        .passes("PRV-004 PRV-013"),
                hard("cap-net-admin").with("--cap-add", "NET_ADMIN").fails("PRV-006"),
                hard("cap-syslog").with("--cap-add", "SYSLOG").fails("PRV-007"),
                hard("cap-ipc-lock").with("--cap-add", "IPC_LOCK").fails("PRV-008"),
                hard("cap-immutable").with("--cap-add", "LINUX_IMMUTABLE").fails("PRV-009"),
                // add ALL wins over drop ALL: nothing at all is dropped
                hard("cap-all-over-none")
                        .createdOnly()
                        .with("--cap-add", "ALL")
                        .fails("PRV-004 PRV-005 PRV-006 PRV-007 PRV-008 PRV-009 PRV-010 PRV-011")
                        .fails("PRV-012 PRV-013 PRV-014"));
    }

    private static List<Row> users() {
        var rows = new ArrayList<Row>();
        for (var root : List.of("0", "0:0", "root", "root:root", "00", "0:1001", ":1001")) {
            rows.add(
                    hard("user-" + root.replace(':', '.'))
                            .but("user", "--user", root)
                            .fails("PRV-002")
                            .notApplicable("PRV-015 PRV-016"));
        }
        rows.add(
                hard("user-image-root")
                        .but("user")
                        .image(SMALL)
                        .fails("PRV-002 SUP-006")
                        .notApplicable("PRV-015 PRV-016"));
        rows.add(hard("user-image-number").but("user").passes("PRV-002 PRV-015 PRV-016"));
        rows.add(
                hard("user-name")
                        .but("user", "--user", "app")
                        .fails("PRV-015")
                        .passes("PRV-002 PRV-016"));
        rows.add(hard("user-no-group").but("user", "--user", "1001").passes("PRV-002 PRV-015"));
        rows.add(hard("user-group-root").but("user", "--user", "1001:0").passes("PRV-002 PRV-017"));
        rows.add(hard("group-root").with("--group-add", "0").fails("PRV-017"));
        rows.add(hard("group-docker").createdOnly().with("--group-add", "docker").fails("PRV-017"));
        rows.add(hard("group-own").with("--group-add", "2000").passes("PRV-017"));
        return rows;
    }

    private static List<Row> options() {
        var rows = new ArrayList<Row>(); // the hardened rows have it bare
        for (var on : List.of(":true", "=true", "=1")) {
            rows.add(privileges(on).passes("PRV-003"));
        }
        for (var off : List.of(":false", "=false", "=0", "=F")) {
            rows.add(privileges(off).fails("PRV-003"));
        }
        rows.add(hard("privileges-none").but("privileges").fails("PRV-003"));
        return rows;
    }

    private static Row privileges(String value) {
        var name = "privileges" + value.replace(':', '-').replace('=', '_');
        return hard(name).but("privileges", "--security-opt", "no-new-privileges" + value);
    }

    private static List<Row> namespaces() {
        return List.of(
                hard("seccomp-equals")
                        .with("--security-opt", "seccomp=unconfined")
                        .fails("ISO-008"),
                hard("seccomp-colon").with("--security-opt", "seccomp:unconfined").fails("ISO-008"),
                hard("seccomp-own")
                        .with("--security-opt", "seccomp={dir}/seccomp.json")
                        .passes("ISO-008"),
                hard("seccomp-forbids-nothing")
                        .with("--security-opt", "seccomp={dir}/seccomp-open.json")
                        .fails("ISO-008"),
                hard("seccomp-last-counts")
                        .with("--security-opt", "seccomp={dir}/seccomp.json")
                        .with("--security-opt", "seccomp=unconfined")
                        .fails("ISO-008"),
                hard("apparmor-off")
                        .with("--security-opt", "apparmor=unconfined")
                        .fails("ISO-009@apparmor"),
                hard("label-off").with("--security-opt", "label=disable").fails("ISO-010@selinux"),
                hard("paths-open")
                        .with("--security-opt", "systempaths=unconfined")
                        .fails("ISO-011"),
                hard("network-host")
                        .but("network", "--network", "host")
                        .fails("ISO-001")
                        .notApplicable("EXP-001 EXP-002 EXP-003 EXP-004 EXP-005 EXP-006 EXP-008"),
                hard("network-outward")
                        .but("network", "--network", "{outward}")
                        .passes("ISO-001 EXP-008"),
                hard("network-none").but("network", "--network", "none").passes("ISO-001 EXP-008"),
                hard("network-joined")
                        .but("network", "--network", "container:{neighbour}")
                        .fails("ISO-007")
                        .passes("ISO-001")
                        .notApplicable("EXP-001 EXP-008"),
                hard("pid-host").with("--pid", "host").fails("ISO-002"),
                hard("pid-joined").with("--pid", "container:{neighbour}").fails("ISO-007"),
                hard("ipc-host").with("--ipc", "host").fails("ISO-003"),
                hard("ipc-shareable").with("--ipc", "shareable").passes("ISO-003 ISO-007"),
                hard("uts-host").with("--uts", "host").fails("ISO-004"),
                hard("users-host").with("--userns", "host").notApplicable("ISO-006"),
                hard("cgroup-host").but("cgroup", "--cgroupns", "host").fails("ISO-005"),
                hard("cgroup-unsaid").but("cgroup").fails("ISO-005@cgroup1"),
                hard("cgroup-parent").with("--cgroup-parent", "/truth-table").fails("ISO-012"),
                hard("sysctl-forward")
                        .with("--sysctl", "net.ipv4.ip_forward=1")
                        .fails("ISO-014")
                        .passes("ISO-013"),
                hard("sysctl-own")
                        .with("--sysctl", "net.ipv4.ip_unprivileged_port_start=0")
                        .with("--sysctl", "kernel.msgmax=8192")
                        .passes("ISO-013 ISO-014"));
    }

    private static List<Row> devices() {
        return List.of(
                hard("device-fuse")
                        .with("--device", "/dev/fuse")
                        .fails("PRV-019")
                        .passes("PRV-018 PRV-020"),
                hard("device-disk")
                        .with("--device", "/dev/loop0:/dev/xvda:r")
                        .fails("PRV-018 PRV-019"),
                hard("device-null").with("--device", "/dev/null").passes("PRV-018 PRV-019"),
                hard("rule-blocks")
                        .with("--device-cgroup-rule", "b *:* rwm")
                        .fails("PRV-019 PRV-020"),
                hard("rule-fuse")
                        .with("--device-cgroup-rule", "c 10:229 rwm")
                        .fails("PRV-019")
                        .passes("PRV-020"),
                hard("gpu").createdOnly().with("--gpus", "all").fails("PRV-021"));
    }

    private static List<Row> limits() {
        return List.of(
                hard("memory-none")
                        .but("memory")
                        .but("swap")
                        .fails("LIM-001")
                        .notApplicable("LIM-002"),
                hard("swap-unsaid").but("swap").passes("LIM-001 LIM-002"), // twice the memory
                hard("swap-endless").but("swap", "--memory-swap", "-1").fails("LIM-002"),
                hard("cpu-none").but("cpu").fails("LIM-003").notApplicable("LIM-004"),
                hard("cpu-quota").but("cpu", "--cpu-quota", "50000").passes("LIM-003 LIM-004"),
                hard("cpu-set").but("cpu", "--cpuset-cpus", "0").passes("LIM-003 LIM-004"),
                hard("cpu-shares")
                        .but("cpu", "--cpu-shares", "512")
                        .fails("LIM-004")
                        .passes("LIM-003"),
                hard("cpu-shares-of-all")
                        .but("cpu", "--cpu-shares", "1024")
                        .fails("LIM-003 LIM-004"),
                hard("pids-none").but("pids").fails("LIM-005 LIM-007"),
                hard("pids-endless").but("pids", "--pids-limit", "-1").fails("LIM-005 LIM-007"),
                hard("pids-nproc")
                        .but("pids", "--ulimit", "nproc=4096:4096")
                        .fails("LIM-005")
                        .passes("LIM-007"),
                hard("files-unsaid").but("files").fails("LIM-006"),
                hard("core-unsaid").but("core").fails("LIM-008"),
                hard("oom-never").with("--oom-kill-disable").fails("LIM-009@cgroup1"),
                hard("oom-first").with("--oom-score-adj", "500").passes("LIM-010"),
                hard("oom-last").createdOnly().with("--oom-score-adj", "-500").fails("LIM-010"),
                hard("oom-killed")
                        .but("restart")
                        .but("read-only", "--read-only", "--tmpfs", "/tmp")
                        .runs("/bin/sh", "-c", "tail /dev/zero")
                        .ended()
                        .fails("HLT-005 HLT-007")
                        .passes("LIM-001 LIM-009 STO-007 STO-013"));
    }

    private static List<Row> restarts() {
        return List.of(
                hard("restart-no").but("restart").fails("HLT-005").passes("HLT-004"),
                hard("restart-always").but("restart", "--restart", "always").fails("HLT-004"),
                hard("restart-unless-stopped")
                        .but("restart", "--restart", "unless-stopped")
                        .fails("HLT-004")
                        .passes("HLT-005"),
                hard("restart-three").but("restart", "--restart", "on-failure:3").passes("HLT-004"),
                hard("restart-ten").but("restart", "--restart", "on-failure:10").fails("HLT-004"),
                hard("restart-endless").but("restart", "--restart", "on-failure").fails("HLT-004"),
                hard("restart-in-vain")
                        .runs("/bin/false")
                        .ended()
                        .await("{{.RestartCount}}", "5")
                        .fails("HLT-006")
                        .passes("HLT-004 HLT-005 HLT-007"));
    }

    private static List<Row> health() {
        return List.of(
                // the image's own is /bin/true, which says healthy whatever happens
                hard("health-of-image")
                        .but("health")
                        .but("interval")
                        .await("{{.State.Health.Status}}", "healthy")
                        .fails("HLT-003")
                        .passes("HLT-001 HLT-002"),
                hard("health-none")
                        .but("health", "--no-healthcheck")
                        .but("interval")
                        .fails("HLT-001")
                        .notApplicable("HLT-002 HLT-003"),
                hard("health-exit-0")
                        .but("health", "--health-cmd", "exit 0")
                        .fails("HLT-003")
                        .passes("HLT-001"),
                hard("health-or-true")
                        .but("health", "--health-cmd", "wget -qO- http://127.0.0.1/ || true")
                        .fails("HLT-003"),
                hard("health-or-exit-1")
                        .but("health", "--health-cmd", "wget -qO- http://127.0.0.1/ || exit 1")
                        .passes("HLT-003"),
                hard("health-bad")
                        .but("health", "--health-cmd", "test -e /nowhere", "--health-retries", "1")
                        .but("interval", "--health-interval", "1s")
                        .await("{{.State.Health.Status}}", "unhealthy")
                        .fails("HLT-002")
                        .passes("HLT-001 HLT-003"));
    }

    private static List<Row> logs() {
        return List.of(
                hard("log-none")
                        .but("log", "--log-driver", "none")
                        .fails("STO-008 STO-010")
                        .notApplicable("STO-009"),
                hard("log-file")
                        .but("log", "--log-driver", "json-file")
                        .fails("STO-009 STO-010")
                        .passes("STO-008"),
                hard("log-file-bounded")
                        .but("log", "--log-driver", "json-file", "--log-opt", "max-size=10m")
                        .fails("STO-010")
                        .passes("STO-009"),
                hard("log-local")
                        .but("log", "--log-driver", "local")
                        .fails("STO-010")
                        .passes("STO-008 STO-009"));
    }

    private static List<Row> mounts() {
        return List.of(
                plain("socket")
                        .with("--volume", "/var/run/docker.sock:/var/run/docker.sock")
                        .fails("STO-001")
                        .passes("STO-002 STO-003"),
                hard("socket-read-only")
                        .with("--volume", "/var/run/docker.sock:/engine.sock:ro")
                        .fails("STO-001"),
                hard("socket-in-var-run")
                        .with("--volume", "/var/run:/host-run")
                        .fails("STO-001 STO-002 STO-003"),
                hard("socket-in-run")
                        .with("--volume", "/run:/host-run:ro")
                        .fails("STO-001 STO-003")
                        .passes("STO-002"),
                // the engine's own data lies below, so the engine makes it a slave by itself
                hard("root").with("--volume", "/:/host").fails("STO-001 STO-002 STO-003 STO-005"),
                hard("root-read-only")
                        .with("--mount", "type=bind,source=/,target=/host,readonly")
                        .fails("STO-001 STO-003 STO-005")
                        .passes("STO-002"),
                hard("etc").with("--volume", "/etc:/host-etc").fails("STO-002 STO-003 STO-004"),
                hard("etc-read-only")
                        .with("--volume", "/etc:/host-etc:ro")
                        .fails("STO-003")
                        .passes("STO-002 STO-004"),
                hard("localtime")
                        .with("--volume", "/etc/localtime:/etc/localtime:ro")
                        .passes("STO-002 STO-003 STO-004"),
                hard("configuration")
                        .with("--volume", "{dir}/app.conf:/app.conf")
                        .fails("STO-004")
                        .passes("STO-002 STO-003"),
                hard("configuration-read-only")
                        .with("--volume", "{dir}/app.conf:/app.conf:ro")
                        .passes("STO-004"),
                hard("shared").with("--volume", "{dir}:/data:rshared").fails("STO-005"),
                hard("slave").with("--volume", "{dir}:/data:rslave").fails("STO-005"),
                hard("private").with("--volume", "{dir}:/data").passes("STO-005"),
                hard("updater")
                        .image("{prefix}other/watchtower:1.7.1")
                        .with("--volume", "/var/run/docker.sock:/var/run/docker.sock")
                        .runs("/bin/sleep", "86400")
                        .fails("STO-001 STO-012"));
    }

    private static List<Row> volumes() {
        return List.of(
                hard("volume-named").with("--volume", "{prefix}data:/data").passes("STO-011"),
                hard("volume-shared").with("--volume", "{prefix}data:/data:ro").passes("STO-011"),
                hard("volume-own").with("--volume", "{prefix}own:/data").passes("STO-011"),
                hard("volume-anonymous").with("--volume", "/data").fails("STO-011"),
                hard("tmpfs").with("--tmpfs", "/tmp").passes("STO-006 STO-007"),
                hard("tmpfs-exec").with("--tmpfs", "/tmp:exec,size=1m").fails("STO-007"),
                hard("tmpfs-mount").with("--mount", "type=tmpfs,target=/tmp").passes("STO-007"),
                plain("new-program")
                        .runs(
                                "/bin/sh",
                                "-c",
                                "mkdir -p /usr/bin && cp /bin/busybox /usr/bin/miner"
                                        + " && exec sleep 86400")
                        .then(
                                "exec",
                                "{name}",
                                "/bin/sh",
                                "-c",
                                "until [ -x /usr/bin/miner ]; do sleep 1; done")
                        .fails("STO-013"));
    }

    private static List<Row> ports() {
        return List.of(
                front("port-loopback")
                        .with("--publish", "127.0.0.1:18080:8080")
                        .fails("EXP-005")
                        .passes("EXP-001 EXP-003 EXP-008"),
                front("port-loopback-6")
                        .with("--publish", "[::1]:18081:8080")
                        .fails("EXP-005")
                        .passes("EXP-001 EXP-003"),
                front("port-everywhere")
                        .with("--publish", "0.0.0.0:18082:8080")
                        .fails("EXP-001 EXP-003 EXP-005"),
                front("port-everywhere-6")
                        .with("--publish", "[::]:18083:8080")
                        .fails("EXP-001 EXP-003 EXP-005"),
                front("port-unsaid")
                        .with("--publish", "18084:8080")
                        .fails("EXP-001 EXP-003 EXP-005"),
                front("port-unsaid-created")
                        .createdOnly()
                        .with("--publish", "18085:8080")
                        .fails("EXP-001 EXP-003 EXP-005"),
                front("port-chosen")
                        .createdOnly()
                        .with("--publish", "192.0.2.10:8080:8080")
                        .fails("EXP-003 EXP-005")
                        .passes("EXP-001"),
                front("port-tls")
                        .with("--publish", "443:8443")
                        .fails("EXP-001 EXP-005")
                        .passes("EXP-003 EXP-004"),
                front("port-privileged")
                        .with("--publish", "127.0.0.1:25:2525")
                        .fails("EXP-004 EXP-005"),
                front("port-database")
                        .with("--publish", "5432:5432")
                        .fails("EXP-001 EXP-002 EXP-005"),
                front("port-database-loopback")
                        .with("--publish", "127.0.0.1:15432:5432")
                        .fails("EXP-005")
                        .passes("EXP-002"),
                front("port-all")
                        .image("{prefix}web:2")
                        .with("--publish-all")
                        .fails("EXP-001 EXP-003 EXP-006")
                        .passes("EXP-005"),
                front("port-declared")
                        .image("{prefix}web:2")
                        .with("--publish", "127.0.0.1:18086:8080")
                        .passes("EXP-005 EXP-006"),
                front("port-ssh").with("--publish", "127.0.0.1:2222:22").fails("EXP-005 EXP-007"),
                hard("ssh-server")
                        .with("--volume", "{dir}/sshd:/bin/sshd:ro")
                        .runs("/bin/sshd")
                        .fails("EXP-007"));
    }

    private static List<Row> names() {
        return List.of(
                hard("host-named")
                        .createdOnly()
                        .with("--add-host", "db:host-gateway")
                        .fails("EXP-009")
                        .passes("EXP-010"),
                hard("name-bent")
                        .createdOnly()
                        .with("--add-host", "github.com:10.0.0.9")
                        .fails("EXP-010")
                        .passes("EXP-009"),
                hard("name-own")
                        .createdOnly()
                        .with("--add-host", "db.example:10.0.0.9")
                        .passes("EXP-010"),
                hard("resolver-public").createdOnly().with("--dns", "8.8.8.8").fails("EXP-011"),
                hard("resolver-own").createdOnly().with("--dns", "10.0.0.53").passes("EXP-011"),
                hard("input").createdOnly().with("--interactive").fails("EXP-012"),
                hard("terminal").createdOnly().with("--tty").fails("EXP-012"));
    }

    private static List<Row> variables() {
        return List.of(
                variable("password", "DB_PASSWORD={secret}").fails("ENV-001").passes("ENV-003"),
                variable("password-default", "DB_PASSWORD=changeme")
                        .fails("ENV-001 ENV-003 ENV-004"),
                variable("password-file", "DB_PASSWORD_FILE=/run/secrets/db")
                        .passes("ENV-001 ENV-003 ENV-004 ENV-008"),
                variable("password-empty", "DB_PASSWORD=").passes("ENV-001 ENV-003 ENV-004"),
                variable(
                                "connection",
                                "DATABASE_URL=postgres://app:{secret}@db/app?sslmode=verify-full")
                        .fails("ENV-002")
                        .passes("ENV-001 ENV-012 ENV-013"),
                variable("connection-plain", "DATABASE_URL=postgres://app@db/app?sslmode=disable")
                        .fails("ENV-012")
                        .passes("ENV-002"),
                variable("connection-any", "DATABASE_URL=postgres://app@db/app?sslmode=require")
                        .fails("ENV-013")
                        .passes("ENV-002 ENV-012"),
                variable("shared-one", "API_TOKEN={shared}").fails("ENV-001 ENV-006"),
                variable("shared-two", "OTHER_TOKEN={shared}").fails("ENV-001 ENV-006"),
                variable("key-short", "JWT_SECRET=abcd1234efgh5678").fails("ENV-001 ENV-005"),
                variable("key-long", "JWT_SECRET={key}").fails("ENV-001").passes("ENV-005"),
                variable("keys-same", "SECRET_KEY={key}")
                        .with("--env", "JWT_SECRET_KEY={key}")
                        .fails("ENV-001 ENV-007")
                        .passes("ENV-005"),
                variable("debug", "FLASK_DEBUG=1").fails("ENV-009"),
                variable("debug-off", "FLASK_DEBUG=0").passes("ENV-009"),
                variable("development", "NODE_ENV=development").fails("ENV-009 ENV-010"),
                variable("staging", "NODE_ENV=staging").fails("ENV-010").passes("ENV-009"),
                variable("production", "NODE_ENV=production").passes("ENV-009 ENV-010"),
                variable("tls-off", "NODE_TLS_REJECT_UNAUTHORIZED=0").fails("ENV-011"),
                variable("tls-on", "NODE_TLS_REJECT_UNAUTHORIZED=1").passes("ENV-011"),
                variable("origins", "CORS_ORIGIN=*").fails("ENV-014"),
                variable("origin", "CORS_ORIGIN=https://shop.example").passes("ENV-014"),
                variable("remote-engine", "DOCKER_HOST=tcp://10.0.0.5:2375").fails("ENV-015"),
                variable("database-open", "POSTGRES_HOST_AUTH_METHOD=trust")
                        .fails("ENV-019")
                        .passes("ENV-001 ENV-003"),
                variable("database-trusts", "POSTGRES_HOST_AUTH_METHOD=trust")
                        .with("--env", "POSTGRES_PASSWORD_FILE=/run/secrets/db")
                        .fails("ENV-019"), // trust asks nobody, whatever password is set
                variable("database-asks", "MYSQL_ALLOW_EMPTY_PASSWORD=yes")
                        .with("--env", "MYSQL_ROOT_PASSWORD_FILE=/run/secrets/db")
                        .passes("ENV-001 ENV-003 ENV-019"),
                variable("postgres", "POSTGRES_PASSWORD={secret}")
                        .image("{prefix}other/postgres:16")
                        .fails("ENV-001 ENV-008"),
                variable("beside-a-secret", "API_TOKEN={secret}")
                        .with("--volume", "{dir}/app.conf:/run/secrets/db:ro")
                        .fails("ENV-001 ENV-008"));
    }

    private static Row variable(String name, String variable) {
        return hard("env-" + name).createdOnly().with("--env", variable);
    }

    private static List<Row> otherSecrets() {
        return List.of(
                hard("secret-on-command-line")
                        .createdOnly()
                        .runs("/bin/sh", "-c", "exec sleep 86400", "app", "--password={secret}")
                        .fails("ENV-016"),
                hard("secret-in-health-check")
                        .createdOnly()
                        .but(
                                "health",
                                "--health-cmd",
                                "wget -qO- http://admin:{secret}@localhost/ || exit 1")
                        .fails("ENV-017")
                        .passes("HLT-003"),
                hard("secret-in-label")
                        .createdOnly()
                        .with("--label", "db.password={secret}")
                        .fails("ENV-018"),
                hard("label-harmless")
                        .createdOnly()
                        .with("--label", "db.password.file=/run/secrets/db")
                        .passes("ENV-018"));
    }

    private static List<Row> images() {
        return List.of(
                hard("image-latest").image("{prefix}app:latest").fails("SUP-001"),
                hard("image-untagged").image("{prefix}app").fails("SUP-001"),
                hard("image-by-id").image("{app-id}").notApplicable("SUP-001").passes("SUP-002"));
    }

    private static List<Row> sessions() {
        return List.of(
                hard("exec-root")
                        .then("exec", "--detach", "--user", "0", "{name}", "/bin/sleep", "86400")
                        .await("{{len .ExecIDs}}", "1")
                        .fails("PRV-016 PRV-023")
                        .passes("PRV-002 PRV-022"),
                hard("exec-privileged")
                        .then("exec", "--detach", "--privileged", "{name}", "/bin/sleep", "86400")
                        .await("{{len .ExecIDs}}", "1")
                        .fails("PRV-022")
                        .passes("PRV-016 PRV-023"),
                hard("exec-plain")
                        .then("exec", "--detach", "{name}", "/bin/sleep", "86400")
                        .await("{{len .ExecIDs}}", "1")
                        .passes("PRV-016 PRV-022 PRV-023"));
    }

    /// An image, its Dockerfile, and the checks that it fails; no other fails.
    record ImageRow(String name, String dockerfile, String fails) {}

    static List<ImageRow> imageRows() {
        return List.of(
                image("base", SMALL, "LABEL a=b", "IMG-001 IMG-003"),
                image("good", APP, "LABEL a=b", "IMG-003"), // its check is /bin/true
                image("root", APP, "USER root", "IMG-001 IMG-003"),
                image("name", APP, "USER app", "IMG-002 IMG-003"),
                image(
                        "probe",
                        APP,
                        "HEALTHCHECK CMD wget -qO- http://127.0.0.1:8080/ || exit 1",
                        ""),
                image("add", PROBED, "ADD app.conf /app.conf", "IMG-021"),
                image("copy", PROBED, "COPY app.conf /app.conf", ""),
                // what ADD is for, but the classic builder keeps no name to tell it by
                image("archive", PROBED, "ADD files.tar /files/", "IMG-021"),
                image("variable", PROBED, "ENV DB_PASSWORD=k8Vq2ZtL9xWm4Rb7", "IMG-009 IMG-023"),
                image("variable-file", PROBED, "ENV DB_PASSWORD_FILE=/run/secrets/db", ""),
                image(
                        "argument",
                        PROBED,
                        "ARG NPM_TOKEN=npm_k8Vq2ZtL9xWm4Rb7k8Vq2ZtL9xWm4Rb70123\nRUN :",
                        "IMG-023"),
                image("label", PROBED, "LABEL db.password=k8Vq2ZtL9xWm4Rb7", "IMG-010 IMG-023"),
                image("ports", PROBED, "EXPOSE 22 8080", "IMG-014"),
                image("volumes", PROBED, "VOLUME /etc /data", "IMG-013"),
                image("tls", PROBED, "ENV NODE_TLS_REJECT_UNAUTHORIZED=0", "IMG-012 IMG-029"),
                step("update", "apt-get update || true", "IMG-020 IMG-027"),
                step(
                        "install",
                        "apt-get update && apt-get install -y tini && rm -rf /var/lib/apt/lists/*"
                                + " || true",
                        ""),
                step("writable", "chmod 777 /tmp || true", "IMG-033"),
                step("owned", "chmod 750 /tmp || true", ""),
                step("setuid", "chmod u+s /bin/busybox || true", "IMG-034"),
                step("piped", "curl -s https://get.example/i.sh | sh || true", "IMG-030"),
                step("unverified", "curl -k https://get.example/x -o /x || true", "IMG-029"));
    }

    /// An image that passes everything, for the steps after it.
    private static final String PROBED =
            APP + "\nHEALTHCHECK CMD wget -qO- http://127.0.0.1:8080/ || exit 1";

    private static ImageRow image(String name, String base, String lines, String fails) {
        return new ImageRow(
                PREFIX + "image-" + name + ":1", "FROM " + base + "\n" + lines + "\n", fails);
    }

    private static ImageRow step(String name, String command, String fails) {
        return image(name, PROBED, "USER 0\nRUN " + command + "\nUSER 1001:1001", fails);
    }

    /// A network or volume by its name, and what is said of it.
    record Place(String name, String fails, String passes, String notApplicable) {}

    static List<Place> networks() {
        return List.of(
                new Place("bridge", "NET-002", "", "NET-001 NET-003 NET-004"),
                new Place("{back}", "", "NET-001", "NET-002 NET-003 NET-004"),
                new Place("{front}", "", "", "NET-001 NET-002 NET-003 NET-004"),
                new Place("{outward}", "NET-001", "", "NET-002 NET-003 NET-004"),
                new Place("{empty}", "", "", "NET-001 NET-002 NET-003 NET-004"),
                new Place("host", "", "", "NET-001 NET-002 NET-003 NET-004"));
    }

    static List<Place> volumePlaces() {
        return List.of(
                new Place(PREFIX + "data", "VOL-003", "VOL-002", "VOL-001"),
                new Place(PREFIX + "own", "", "VOL-002 VOL-003", "VOL-001"),
                new Place(PREFIX + "unused", "VOL-002", "", "VOL-001 VOL-003"),
                new Place("{anonymous-used}", "", "VOL-001 VOL-003", "VOL-002"),
                new Place("{anonymous-left}", "VOL-001", "", "VOL-002 VOL-003"));
    }

    /// The words of a list of labels.
    static List<String> words(String labels) {
        return Arrays.stream(labels.split(" ", -1)).filter(word -> !word.isEmpty()).toList();
    }
}
