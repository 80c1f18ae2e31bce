package io.hullwright.collect.compose;

import static io.hullwright.collect.compose.ComposeShapes.COMMAND;
import static io.hullwright.collect.compose.ComposeShapes.DECIMAL;
import static io.hullwright.collect.compose.ComposeShapes.DURATION;
import static io.hullwright.collect.compose.ComposeShapes.FLAG;
import static io.hullwright.collect.compose.ComposeShapes.NONE;
import static io.hullwright.collect.compose.ComposeShapes.OPTIONS;
import static io.hullwright.collect.compose.ComposeShapes.PAIRS;
import static io.hullwright.collect.compose.ComposeShapes.ROUNDED;
import static io.hullwright.collect.compose.ComposeShapes.SIZE;
import static io.hullwright.collect.compose.ComposeShapes.TEXT;
import static io.hullwright.collect.compose.ComposeShapes.TEXTS;
import static io.hullwright.collect.compose.ComposeShapes.TEXT_OR_TEXTS;
import static io.hullwright.collect.compose.ComposeShapes.TEXT_SET;
import static io.hullwright.collect.compose.ComposeShapes.WHOLE;
import static io.hullwright.collect.compose.ComposeShapes.oneOf;

import io.hullwright.collect.compose.Node.Scalar;

/// What may stand in a service.
final class ServiceShapes {

    private static final Shape BOOLEAN = Shape.of(Scalar.Type.BOOLEAN);
    private static final Shape TEXT_OR_NUMBER = Shape.of(Scalar.Type.STRING, Scalar.Type.INTEGER);

    private ServiceShapes() {}

    static Shape service() {
        return lists(plain())
                .with(PAIRS, "annotations", "environment", "labels", "sysctls")
                .with(BuildShapes.build(), "build")
                .with(BuildShapes.develop(), "develop")
                .with(blockDevices(), "blkio_config")
                .with(NONE.with(TEXT, "config", "file", "registry"), "credential_spec")
                .with(TEXT_SET.orMap(dependency()), "depends_on")
                .with(DeployShapes.deploy(), "deploy")
                .with(hosts(), "extra_hosts")
                .with(health(), "healthcheck")
                .with(NONE.with(TEXT, "driver").with(logOptions(), "options"), "logging")
                .with(TEXT_SET.orMap(attachment()), "networks")
                .with(NONE.orMap(TEXT_OR_NUMBER.and(Scalar.Type.NULL)), "storage_opt")
                .with(ulimits(), "ulimits")
                .with(Shape.ANYTHING, "extends", "models", "provider", "gpus");
    }

    private static Shape plain() {
        return NONE.with(TEXT, "cgroup_parent", "cpuset", "domainname", "hostname", "image", "ipc")
                .with(TEXT, "isolation", "mac_address", "network_mode", "pid", "platform")
                .with(TEXT, "pull_refresh_after", "restart", "runtime", "stop_signal", "user")
                .with(TEXT, "userns_mode", "uts", "working_dir")
                .with(TEXT.reading(Names::isContainerName), "container_name")
                .with(TEXT.reading(ServiceShapes::isPullPolicy), "pull_policy")
                .with(oneOf("host", "private"), "cgroup")
                .with(FLAG, "attach", "init", "oom_kill_disable", "privileged", "read_only")
                .with(FLAG, "stdin_open", "tty")
                .with(BOOLEAN, "use_api_socket")
                .with(ROUNDED, "cpu_shares", "cpu_quota", "cpu_period", "cpu_rt_period")
                .with(ROUNDED, "cpu_rt_runtime", "pids_limit")
                .with(WHOLE, "cpu_count", "mem_swappiness", "scale")
                .with(between(0, 100), "cpu_percent")
                .with(between(-1000, 1000), "oom_score_adj")
                .with(DECIMAL, "cpus")
                .with(SIZE.and(Scalar.Type.FLOAT), "mem_limit", "memswap_limit", "shm_size")
                .with(SIZE, "mem_reservation")
                .with(DURATION, "stop_grace_period")
                .with(COMMAND, "command", "entrypoint");
    }

    private static Shape lists(Shape shape) {
        return shape.with(TEXTS, "cap_add", "cap_drop", "dns_opt", "links", "profiles")
                .with(TEXTS, "volumes_from")
                .with(TEXT_SET, "device_cgroup_rules", "external_links", "security_opt")
                .with(TEXT_OR_TEXTS, "dns", "dns_search", "tmpfs")
                .with(TEXT.orList(TEXT), "label_file")
                .with(NONE.orList(TEXT_OR_NUMBER), "expose")
                .with(NONE.orSet(TEXT_OR_NUMBER), "group_add")
                .with(TEXT.orSet(environmentFile()), "env_file")
                .with(NONE.orList(device()), "devices")
                .with(NONE.orList(StorageShapes.port()), "ports")
                .with(NONE.orList(StorageShapes.mount()), "volumes")
                .with(NONE.orSet(handed()), "secrets", "configs")
                .with(NONE.orList(hook()), "post_start", "pre_stop");
    }

    static Shape handed() {
        return TEXT.with(TEXT, "source", "target", "uid", "gid").with(WHOLE, "mode");
    }

    static Shape hosts() {
        var pair = TEXT.reading(text -> text.indexOf(':') >= 0 || text.indexOf('=') >= 0);
        return NONE.orList(pair).orMap(TEXT_OR_TEXTS);
    }

    static Shape ulimits() {
        return NONE.orMap(WHOLE.with(WHOLE, "soft", "hard"));
    }

    static Shape hook() {
        return NONE.with(COMMAND, "command")
                .with(TEXT, "user", "working_dir")
                .with(FLAG, "privileged")
                .with(PAIRS, "environment");
    }

    private static Shape environmentFile() {
        return TEXT.with(TEXT, "path", "format").with(FLAG, "required");
    }

    private static Shape device() {
        var form = TEXT.reading(text -> text.split(":", -1).length <= 3);
        return form.with(TEXT, "source", "target", "permissions");
    }

    private static Shape blockDevices() {
        var rate = NONE.with(TEXT, "path").with(SIZE, "rate");
        var weight = Shape.of(Scalar.Type.INTEGER);
        return NONE.with(weight, "weight")
                .with(NONE.orList(rate), "device_read_bps", "device_read_iops")
                .with(NONE.orList(rate), "device_write_bps", "device_write_iops")
                .with(NONE.orList(NONE.with(TEXT, "path").with(weight, "weight")), "weight_device");
    }

    private static Shape dependency() {
        var condition =
                oneOf("service_started", "service_healthy", "service_completed_successfully");
        return NONE.with(condition, "condition").with(FLAG, "restart").with(BOOLEAN, "required");
    }

    private static Shape health() {
        return NONE.with(FLAG, "disable")
                .with(DURATION, "interval", "timeout", "start_period", "start_interval")
                .with(ROUNDED.read(ServiceShapes::isCount), "retries")
                .with(TEXT_OR_TEXTS, "test");
    }

    private static Shape between(int least, int most) {
        return WHOLE.read(
                scalar -> {
                    var number = Nodes.number(scalar);
                    return (scalar.type() != Scalar.Type.STRING || TextForms.isWhole(scalar.text()))
                            && number >= least
                            && number <= most;
                });
    }

    private static boolean isCount(Scalar scalar) {
        return !scalar.text().startsWith("-")
                && (scalar.type() != Scalar.Type.STRING || TextForms.isWhole(scalar.text()));
    }

    private static Shape logOptions() {
        return NONE.orMap(ROUNDED.reading(_ -> true).and(Scalar.Type.NULL));
    }

    private static Shape attachment() {
        return Shape.of(Scalar.Type.NULL)
                .with(TEXTS, "aliases", "link_local_ips")
                .with(TEXT, "interface_name", "ipv4_address", "ipv6_address", "mac_address")
                .with(OPTIONS, "driver_opts")
                .with(Shape.of(Scalar.Type.INTEGER, Scalar.Type.FLOAT), "priority", "gw_priority");
    }

    private static boolean isPullPolicy(String text) {
        for (var word :
                new String[] {
                    "always",
                    "never",
                    "build",
                    "if_not_present",
                    "missing",
                    "refresh",
                    "daily",
                    "weekly",
                    "every_"
                }) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
