package io.hullwright.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A rootful engine that passes every check about engines. A test breaks one thing.
public final class EngineFixture {

    public static final Instant NOW = Instant.parse("2026-11-24T09:30:00Z");

    private Subject subject = Subject.named(Subject.Kind.ENGINE, "local", "engine-id");
    private String product = "Docker Engine";
    private String version = "29.1.0";
    private EngineTraits traits = traits();
    private List<String> securityOptions =
            new ArrayList<>(
                    List.of(
                            "name=apparmor",
                            "name=seccomp,profile=builtin",
                            "name=userns",
                            "name=rootless",
                            "name=no-new-privileges"));
    private Fact<List<String>> warnings = Fact.known(List.of());
    private String storageDriver = "overlay2";
    private Map<String, String> storageStatus = Map.of();
    private String loggingDriver = "journald";
    private boolean liveRestore = true;
    private boolean experimental;
    private boolean debug;
    private Fact<List<String>> insecureRegistries = Fact.known(List.of());
    private List<String> authorizationPlugins = List.of("opa-docker-authz");
    private Fact<Boolean> defaultBridgeIcc = Fact.known(false);
    private Fact<Boolean> userlandProxy = Fact.known(false);
    private Fact<String> firewallBackend = Fact.known("iptables");
    private String cgroupVersion = "2";
    private boolean swarmActive;
    private Engine.Transport transport = Engine.Transport.LOCAL_SOCKET;
    private boolean contentTrust = true;
    private Fact<Map<String, Limits.Ulimit>> defaultUlimits =
            Fact.known(Map.of("nofile", new Limits.Ulimit(1024, 4096)));
    private Instant seenAt = NOW;
    private Engine.Counts counts = new Engine.Counts(3, 0, 3, 0, 0, 0, Fact.known(0L));

    private EngineFixture() {}

    public static EngineFixture hardened() {
        return new EngineFixture();
    }

    /// Traits of a rootful Docker engine on Linux with AppArmor.
    public static EngineTraits traits() {
        return traits(false, false, Set.of("apparmor"), Set.of("runc"));
    }

    public static EngineTraits traits(
            boolean rootless,
            boolean userNamespaceRemap,
            Set<String> modules,
            Set<String> runtimes) {
        return new EngineTraits(
                Fact.known(rootless),
                Fact.known(userNamespaceRemap),
                Fact.known(false),
                Fact.known(false),
                Fact.known(false),
                Fact.known(modules),
                Fact.known(runtimes));
    }

    /// The traits of Podman's engine.
    public static EngineTraits podman() {
        var docker = traits();
        return new EngineTraits(
                docker.rootless(),
                docker.userNamespaceRemap(),
                docker.desktop(),
                Fact.known(true),
                docker.windows(),
                docker.securityModules(),
                docker.runtimes());
    }

    /// The traits of Docker Desktop's engine.
    public static EngineTraits desktop() {
        var docker = traits(false, false, Set.of(), Set.of("runc"));
        return new EngineTraits(
                docker.rootless(),
                docker.userNamespaceRemap(),
                Fact.known(true),
                docker.podman(),
                docker.windows(),
                docker.securityModules(),
                docker.runtimes());
    }

    public EngineFixture product(String name) {
        this.product = name;
        return this;
    }

    public EngineFixture version(String text) {
        this.version = text;
        return this;
    }

    public EngineFixture traits(EngineTraits all) {
        this.traits = all;
        return this;
    }

    /// Replaces the security options, each as `/info` writes it (`name=userns`).
    public EngineFixture securityOptions(String... options) {
        this.securityOptions = List.of(options);
        return this;
    }

    /// Takes one option away by its name (`userns`).
    public EngineFixture withoutSecurityOption(String name) {
        securityOptions.removeIf(
                o -> o.equals("name=" + name) || o.startsWith("name=" + name + ","));
        return this;
    }

    public EngineFixture warnings(Fact<List<String>> all) {
        this.warnings = all;
        return this;
    }

    public EngineFixture storage(String driver, Map<String, String> status) {
        this.storageDriver = driver;
        this.storageStatus = status;
        return this;
    }

    public EngineFixture loggingDriver(String name) {
        this.loggingDriver = name;
        return this;
    }

    public EngineFixture noLiveRestore() {
        this.liveRestore = false;
        return this;
    }

    public EngineFixture experimental() {
        this.experimental = true;
        return this;
    }

    public EngineFixture debug() {
        this.debug = true;
        return this;
    }

    public EngineFixture insecureRegistries(String... names) {
        this.insecureRegistries = Fact.known(List.of(names));
        return this;
    }

    public EngineFixture insecureRegistriesUnseen(String why) {
        this.insecureRegistries = Fact.unknown(why);
        return this;
    }

    public EngineFixture authorizationPlugins(String... names) {
        this.authorizationPlugins = List.of(names);
        return this;
    }

    public EngineFixture defaultBridgeIcc(Fact<Boolean> on) {
        this.defaultBridgeIcc = on;
        return this;
    }

    public EngineFixture userlandProxy(Fact<Boolean> on) {
        this.userlandProxy = on;
        return this;
    }

    public EngineFixture firewallBackend(Fact<String> name) {
        this.firewallBackend = name;
        return this;
    }

    public EngineFixture cgroupVersion(String number) {
        this.cgroupVersion = number;
        return this;
    }

    public EngineFixture swarm(boolean active) {
        this.swarmActive = active;
        return this;
    }

    public EngineFixture transport(Engine.Transport how) {
        this.transport = how;
        return this;
    }

    public EngineFixture noContentTrust() {
        this.contentTrust = false;
        return this;
    }

    public EngineFixture defaultUlimits(Fact<Map<String, Limits.Ulimit>> all) {
        this.defaultUlimits = all;
        return this;
    }

    public EngineFixture counts(Engine.Counts all) {
        this.counts = all;
        return this;
    }

    public Engine build() {
        return new Engine(
                subject,
                product,
                version,
                "1.52",
                "Debian GNU/Linux 13 (trixie)",
                traits,
                securityOptions,
                warnings,
                storageDriver,
                storageStatus,
                loggingDriver,
                liveRestore,
                experimental,
                debug,
                insecureRegistries,
                authorizationPlugins,
                defaultBridgeIcc,
                userlandProxy,
                firewallBackend,
                cgroupVersion,
                swarmActive,
                transport,
                contentTrust,
                defaultUlimits,
                counts,
                seenAt);
    }

    /// The moment it was seen, as in an old snapshot.
    public EngineFixture seenAt(Instant moment) {
        this.seenAt = moment;
        return this;
    }

    /// The traits of an engine of Windows containers.
    public static EngineTraits windows() {
        var docker = traits(false, false, Set.of(), Set.of("io.containerd.runhcs.v1"));
        return new EngineTraits(
                docker.rootless(),
                docker.userNamespaceRemap(),
                docker.desktop(),
                docker.podman(),
                Fact.known(true),
                docker.securityModules(),
                docker.runtimes());
    }
}
