package io.hullwright.gui.containers;

import io.hullwright.facts.Capabilities;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Mount;
import io.hullwright.facts.Privileges;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import io.hullwright.gui.containers.Aspect.Line;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

/// The settings of a container: who it runs as, what it may do, what reaches it, what it may use
/// up.
final class Aspects {

    private static final int MEBI = 1 << 20;

    private Aspects() {}

    static List<Aspect> of(Workload workload) {
        return List.of(
                powers(workload),
                walls(workload),
                reach(workload),
                storage(workload),
                limits(workload),
                told(workload));
    }

    private static Aspect powers(Workload workload) {
        var privileges = workload.privileges();
        return new Aspect(
                "aspect.powers",
                Set.of("PRV"),
                List.of(
                        Line.of("setting.user", privileges.user(), Aspects::user),
                        Line.of("setting.groups", privileges.groupAdd(), Aspect::list),
                        Line.of("setting.privileged", privileges.privileged(), Aspect::yesOrNo),
                        capabilities(privileges),
                        Line.of(
                                "setting.no_new_privileges",
                                privileges.noNewPrivileges(),
                                Aspect::yesOrNo),
                        Line.of(
                                "setting.devices",
                                privileges.devices(),
                                devices ->
                                        Aspect.list(
                                                devices.stream()
                                                        .map(Privileges.Device::path)
                                                        .toList()))));
    }

    private static Line capabilities(Privileges privileges) {
        var decides =
                privileges.privileged().value()
                        ? privileges.privileged().origin()
                        : privileges.capDrop().origin();
        var held = privileges.effectiveCapabilities();
        return new Line(
                Words.of("setting.capabilities"),
                held.containsAll(Capabilities.EVERY)
                        ? Words.of("setting.every_capability")
                        : Aspect.list(held),
                Plain.line(decides.words()));
    }

    private static String user(UserSpec user) {
        return user.isRoot()
                ? Words.of("setting.root", Plain.line(user.text()))
                : Plain.line(user.text());
    }

    private static Aspect walls(Workload workload) {
        var isolation = workload.isolation();
        return new Aspect(
                "aspect.walls",
                Set.of("ISO"),
                List.of(
                        Line.of("setting.seccomp", isolation.seccomp(), Aspect::plain),
                        Line.of("setting.apparmor", isolation.appArmor(), Aspect::plain),
                        Line.of("setting.selinux", isolation.selinux(), Aspect::plain),
                        Line.of("setting.pid", isolation.pid(), Aspect::plain),
                        Line.of("setting.ipc", isolation.ipc(), Aspect::plain),
                        Line.of("setting.userns", isolation.user(), Aspect::plain),
                        Line.of("setting.masked", isolation.systemPathsMasked(), Aspect::yesOrNo)));
    }

    private static Aspect reach(Workload workload) {
        var lines = new ArrayList<Line>();
        var exposure = workload.exposure();
        for (var port : exposure.published()) {
            lines.add(
                    new Line(
                            Words.of("setting.port"),
                            Words.of(port(port), Plain.line(port.words())),
                            Plain.line(port.origin().words())));
        }
        if (lines.isEmpty()) {
            lines.add(Line.of("setting.port", Words.of("setting.none")));
        }
        lines.add(Line.of("setting.network_mode", workload.isolation().network(), Aspect::plain));
        lines.add(Line.of("setting.networks", exposure.networks(), Aspect::list));
        lines.add(Line.of("setting.extra_hosts", exposure.extraHosts(), Aspect::list));
        return new Aspect("aspect.reach", Set.of("EXP"), lines);
    }

    private static String port(PublishedPort port) {
        return port.isOpenToNetwork() ? "setting.port.open" : "setting.port.local";
    }

    private static Aspect storage(Workload workload) {
        var storage = workload.storage();
        var lines = new ArrayList<Line>();
        lines.add(Line.of("setting.read_only_root", storage.readOnlyRoot(), Aspect::yesOrNo));
        for (var mount : storage.mounts()) {
            lines.add(
                    new Line(
                            Words.of("setting.mount"),
                            mount(mount),
                            Plain.line(mount.origin().words())));
        }
        lines.add(
                Line.of(
                        "setting.logging",
                        storage.logging(),
                        logging -> Aspect.plain(logging.driver())));
        return new Aspect("aspect.storage", Set.of("STO"), lines);
    }

    private static String mount(Mount mount) {
        var from = mount.isVolume() ? mount.volume() : mount.source();
        return Words.of(
                mount.readOnly() ? "setting.mount.read" : "setting.mount.write",
                Plain.line(from.isEmpty() ? mount.type() : from),
                Plain.line(mount.target()));
    }

    private static Aspect limits(Workload workload) {
        var limits = workload.limits();
        return new Aspect(
                "aspect.limits",
                Set.of("LIM", "HLT"),
                List.of(
                        Line.of("setting.memory", limits.memoryBytes(), Aspects::memory),
                        Line.of(
                                "setting.cpu",
                                limits.cpu(),
                                cpu -> cpu.map(Aspects::cpu).orElse(noLimit())),
                        Line.of("setting.pids", limits.pids(), Aspects::number),
                        Line.of(
                                "setting.restart",
                                limits.restart(),
                                restart -> Aspect.plain(restart.name())),
                        Line.of(
                                "setting.health",
                                workload.health().probe(),
                                probe ->
                                        Words.of(
                                                "setting.probe."
                                                        + probe.kind()
                                                                .name()
                                                                .toLowerCase(
                                                                        java.util.Locale.ROOT)))));
    }

    private static String noLimit() {
        return Words.of("setting.no_limit");
    }

    private static String memory(OptionalLong bytes) {
        return bytes.isEmpty()
                ? noLimit()
                : Words.of("setting.mebibytes", bytes.getAsLong() / MEBI);
    }

    private static String number(OptionalLong number) {
        return number.isEmpty() ? noLimit() : String.valueOf(number.getAsLong());
    }

    private static String cpu(Limits.Cpu cpu) {
        if (cpu.nanoCpus() > 0) {
            return Words.of("setting.cpus", cpu.nanoCpus() / 1e9);
        }
        return cpu.isHardLimit() ? Words.of("setting.limited") : Words.of("setting.weighed");
    }

    private static Aspect told(Workload workload) {
        var credentials =
                workload.environment().variables().stream()
                        .filter(Variable::isCredential)
                        .map(Variable::name)
                        .toList();
        return new Aspect(
                "aspect.told",
                Set.of("ENV", "SUP", "DRF"),
                List.of(
                        Line.of(
                                "setting.image",
                                workload.supply().image(),
                                image -> Aspect.plain(image.text())),
                        Line.of(
                                "setting.variables",
                                String.valueOf(workload.environment().variables().size())),
                        Line.of("setting.credentials", Aspect.list(credentials)),
                        Line.of(
                                "setting.secret_files",
                                Aspect.list(workload.environment().secretFiles()))));
    }
}
