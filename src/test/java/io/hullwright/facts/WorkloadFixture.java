package io.hullwright.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/// A running container that passes every check. A test breaks the one thing it is about and leaves
/// the rest alone.
public final class WorkloadFixture {

    private Subject subject =
            new Subject(
                    Subject.Kind.CONTAINER, "shop-web-1", "c0ffee".repeat(10) + "abcd", "shop/web");
    private EngineTraits engine = EngineFixture.traits();
    private Supply supply = supply("registry.example.com/shop/web:1.2.0@sha256:" + "ab".repeat(32));
    private boolean privileged;
    private Set<String> capAdd = Set.of();
    private Set<String> capDrop = Set.of("ALL");
    private Setting<UserSpec> user =
            new Setting<>(new UserSpec("1001:1001"), new Origin.Inspect("Config.User"));
    private List<String> groupAdd = List.of();
    private Setting<Boolean> noNewPrivileges = Setting.inspected(true, "HostConfig.SecurityOpt");
    private List<Privileges.Device> devices = List.of();
    private List<String> deviceRules = List.of();
    private List<String> deviceRequests = List.of();
    private String network = "shop_front";
    private String pid = "private";
    private String ipc = "private";
    private String uts = "private";
    private String userns = "private";
    private String cgroup = "private";
    private Origin cgroupOrigin = new Origin.Inspect("HostConfig.CgroupnsMode");
    private String seccomp = "default";
    private Origin seccompOrigin = new Origin.Inspect("HostConfig.SecurityOpt");
    private String appArmor = "docker-default";
    private String selinux = "";
    private boolean systemPathsMasked = true;
    private String runtime = "runc";
    private String cgroupParent = "";
    private Map<String, String> sysctls = Map.of();
    private OptionalLong memory = OptionalLong.of(512L << 20);
    private OptionalLong memorySwap = OptionalLong.of(512L << 20);
    private Optional<Limits.Cpu> cpu = Optional.of(new Limits.Cpu(1_000_000_000L, 0, 0, ""));
    private OptionalLong pids = OptionalLong.of(200);
    private Map<String, Limits.Ulimit> ulimits =
            Map.of(
                    "nofile", new Limits.Ulimit(1024, 4096),
                    "nproc", new Limits.Ulimit(512, 512),
                    "core", new Limits.Ulimit(0, 0));
    private boolean oomKillDisabled;
    private int oomScoreAdj;
    private Limits.RestartPolicy restart = new Limits.RestartPolicy("on-failure", 5);
    private boolean readOnlyRoot = true;
    private final List<Mount> mounts = new ArrayList<>();
    private Map<String, String> tmpfs = Map.of("/tmp", "rw,noexec,nosuid,nodev,size=65536k");
    private Storage.Logging logging = new Storage.Logging("journald", Map.of());
    private final List<PublishedPort> published = new ArrayList<>();
    private boolean publishesAll;
    private Set<String> exposed = Set.of("8080/tcp");
    private boolean imageSeen = true;
    private Set<String> networks = Set.of("shop_front");
    private List<String> extraHosts = List.of();
    private List<String> dns = List.of();
    private boolean stdinOpen;
    private boolean tty;
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> labels = new ArrayList<>();
    private Map<String, String> openLabels =
            Map.of(
                    "com.docker.compose.project", "shop",
                    "com.docker.compose.service", "web");
    private Set<ValueTrait> command = Set.of();
    private Set<String> secretFiles = Set.of();
    private Map<String, String> prints = Map.of();
    private Health.Probe probe = new Health.Probe(Health.Probe.Kind.PRESENT, false, Set.of());
    private Fact<String> status = Fact.known("healthy");
    private int restarts;
    private boolean oomKilled;
    private Activity.State state = Activity.State.RUNNING;
    private Fact<List<Activity.RunningProcess>> processes =
            Fact.known(List.of(new Activity.RunningProcess(4711, 1001, "web")));
    private Fact<List<Activity.Exec>> execs = Fact.known(List.of());
    private Fact<List<Activity.FileChange>> changes = Fact.known(List.of());

    private WorkloadFixture() {}

    public static WorkloadFixture hardened() {
        return new WorkloadFixture();
    }

    /// A supply with this reference, its own digest, owner's labels, and no wish to ask a registry.
    public static Supply supply(String reference) {
        var image = ImageReference.parse(reference);
        return new Supply(
                Setting.inspected(image, "Config.Image"),
                Fact.known(List.of("registry.example.com/shop/web@sha256:" + "ab".repeat(32))),
                Fact.known(
                        Map.of(
                                "org.opencontainers.image.source",
                                "https://git.example.com/shop/web",
                                "org.opencontainers.image.revision",
                                "0123abc")),
                Fact.known(Map.of()),
                Fact.known(Set.of()),
                Fact.known(Set.of("registry.example.com")),
                Fact.known("sha256:" + "ab".repeat(32)));
    }

    public WorkloadFixture kind(Subject.Kind kind) {
        this.subject = new Subject(kind, subject.name(), subject.id(), subject.identity());
        return this;
    }

    public WorkloadFixture named(String name) {
        this.subject = Subject.named(subject.kind(), name, subject.id());
        return this;
    }

    public WorkloadFixture engine(EngineTraits traits) {
        this.engine = traits;
        return this;
    }

    public WorkloadFixture image(String reference) {
        this.supply =
                new Supply(
                        Setting.inspected(ImageReference.parse(reference), "Config.Image"),
                        supply.digests(),
                        supply.openLabels(),
                        supply.runtimes(),
                        supply.volumes(),
                        supply.trustedRegistries(),
                        supply.registryDigest());
        return this;
    }

    public WorkloadFixture supply(Supply all) {
        this.supply = all;
        return this;
    }

    public WorkloadFixture privileged() {
        this.privileged = true;
        return this;
    }

    public WorkloadFixture capAdd(String... names) {
        this.capAdd = Set.of(names);
        return this;
    }

    public WorkloadFixture capDrop(String... names) {
        this.capDrop = Set.of(names);
        return this;
    }

    /// As the container's own setting; use `imageUser` for the image's default.
    public WorkloadFixture user(String text) {
        this.user = Setting.inspected(new UserSpec(text), "Config.User");
        return this;
    }

    public WorkloadFixture imageUser(String text) {
        this.user =
                new Setting<>(
                        new UserSpec(text),
                        new Origin.Image(supply.image().value().text(), "Config.User"));
        return this;
    }

    public WorkloadFixture groupAdd(String... groups) {
        this.groupAdd = List.of(groups);
        return this;
    }

    public WorkloadFixture noNewPrivileges(boolean on) {
        this.noNewPrivileges = Setting.inspected(on, "HostConfig.SecurityOpt");
        return this;
    }

    public WorkloadFixture devices(String... paths) {
        this.devices = Arrays.stream(paths).map(p -> new Privileges.Device(p, "rwm")).toList();
        return this;
    }

    public WorkloadFixture deviceRules(String... rules) {
        this.deviceRules = List.of(rules);
        return this;
    }

    public WorkloadFixture deviceRequests(String... drivers) {
        this.deviceRequests = List.of(drivers);
        return this;
    }

    public WorkloadFixture network(String mode) {
        this.network = mode;
        return this;
    }

    public WorkloadFixture pid(String mode) {
        this.pid = mode;
        return this;
    }

    public WorkloadFixture ipc(String mode) {
        this.ipc = mode;
        return this;
    }

    public WorkloadFixture uts(String mode) {
        this.uts = mode;
        return this;
    }

    public WorkloadFixture userns(String mode) {
        this.userns = mode;
        return this;
    }

    public WorkloadFixture cgroup(String mode) {
        this.cgroup = mode;
        return this;
    }

    public WorkloadFixture seccomp(String profile) {
        this.seccomp = profile;
        return this;
    }

    /// Says nothing of seccomp and control groups, as in a file that no engine has read.
    public WorkloadFixture leftToEngine() {
        this.seccompOrigin = new Origin.Unset("the engine's own profile");
        this.cgroupOrigin = new Origin.Unset("private");
        return this;
    }

    /// What the engine's `seccomp-profile` says.
    public WorkloadFixture engineSeccomp(String profile) {
        this.seccomp = profile;
        this.seccompOrigin = new Origin.Engine("seccomp-profile");
        return this;
    }

    public WorkloadFixture appArmor(String profile) {
        this.appArmor = profile;
        return this;
    }

    public WorkloadFixture selinux(String label) {
        this.selinux = label;
        return this;
    }

    public WorkloadFixture openSystemPaths() {
        this.systemPathsMasked = false;
        return this;
    }

    public WorkloadFixture runtime(String name) {
        this.runtime = name;
        return this;
    }

    public WorkloadFixture cgroupParent(String parent) {
        this.cgroupParent = parent;
        return this;
    }

    public WorkloadFixture sysctls(Map<String, String> values) {
        this.sysctls = values;
        return this;
    }

    public WorkloadFixture noMemoryLimit() {
        return memory(OptionalLong.empty());
    }

    public WorkloadFixture memory(OptionalLong bytes) {
        this.memory = bytes;
        return this;
    }

    public WorkloadFixture memorySwap(OptionalLong bytes) {
        this.memorySwap = bytes;
        return this;
    }

    public WorkloadFixture noCpuLimit() {
        this.cpu = Optional.empty();
        return this;
    }

    public WorkloadFixture cpu(long nanoCpus, long quotaMicros, long shares, String set) {
        this.cpu = Optional.of(new Limits.Cpu(nanoCpus, quotaMicros, shares, set));
        return this;
    }

    public WorkloadFixture pids(OptionalLong limit) {
        this.pids = limit;
        return this;
    }

    public WorkloadFixture ulimits(Map<String, Limits.Ulimit> all) {
        this.ulimits = all;
        return this;
    }

    public WorkloadFixture oomKillDisabled() {
        this.oomKillDisabled = true;
        return this;
    }

    public WorkloadFixture oomScoreAdj(int score) {
        this.oomScoreAdj = score;
        return this;
    }

    public WorkloadFixture restart(String policy, int maximumRetries) {
        this.restart = new Limits.RestartPolicy(policy, maximumRetries);
        return this;
    }

    public WorkloadFixture writableRoot() {
        this.readOnlyRoot = false;
        return this;
    }

    /// A bind mount; see also `mount` for the rest.
    public WorkloadFixture bind(String source, String target, boolean readOnly) {
        return mount(
                new Mount("bind", source, target, readOnly, "", false, "rprivate", mountOrigin()));
    }

    public WorkloadFixture volume(String name, String target, boolean anonymous) {
        return mount(
                new Mount(
                        "volume",
                        "/var/lib/docker/volumes/" + name + "/_data",
                        target,
                        false,
                        name,
                        anonymous,
                        "",
                        mountOrigin()));
    }

    public WorkloadFixture mount(Mount mount) {
        mounts.add(mount);
        return this;
    }

    /// The origin of the mount added next.
    public Origin mountOrigin() {
        return new Origin.Inspect("Mounts[" + mounts.size() + "]");
    }

    public WorkloadFixture tmpfs(Map<String, String> pathToOptions) {
        this.tmpfs = pathToOptions;
        return this;
    }

    public WorkloadFixture logging(String driver, Map<String, String> options) {
        this.logging = new Storage.Logging(driver, options);
        return this;
    }

    public WorkloadFixture publish(String address, int hostPort, int containerPort) {
        published.add(
                new PublishedPort(
                        address,
                        hostPort,
                        containerPort,
                        PublishedPort.Protocol.TCP,
                        new Origin.Inspect("HostConfig.PortBindings[" + containerPort + "/tcp]")));
        return this;
    }

    public WorkloadFixture publishesAll() {
        this.publishesAll = true;
        return this;
    }

    /// Everything is left to the image, and that is not known: as in a file whose image was not
    /// pulled.
    public WorkloadFixture imageUnseen() {
        var why = Origin.UnseenImage.WHY;
        var reference = supply.image().value().text();
        this.exposed = Set.of();
        this.imageSeen = false;
        this.user = Setting.unseen(new UserSpec(""), reference, "Config.User");
        this.probe = Health.Probe.absent();
        this.supply =
                new Supply(
                        supply.image(),
                        Fact.unknown(why),
                        Fact.unknown(why),
                        Fact.unknown(why),
                        Fact.unknown(why),
                        supply.trustedRegistries(),
                        Fact.unknown(why));
        return this;
    }

    public WorkloadFixture exposed(String... ports) {
        this.exposed = Set.of(ports);
        return this;
    }

    public WorkloadFixture networks(String... names) {
        this.networks = Set.of(names);
        return this;
    }

    public WorkloadFixture extraHosts(String... lines) {
        this.extraHosts = List.of(lines);
        return this;
    }

    public WorkloadFixture dns(String... servers) {
        this.dns = List.of(servers);
        return this;
    }

    public WorkloadFixture stdinOpen() {
        this.stdinOpen = true;
        return this;
    }

    public WorkloadFixture tty() {
        this.tty = true;
        return this;
    }

    /// A variable of the container's own.
    public WorkloadFixture variable(String name, ValueTrait... traits) {
        return variable(variableOf(name, traits));
    }

    public WorkloadFixture variable(Variable variable) {
        variables.add(variable);
        return this;
    }

    public WorkloadFixture label(String name, ValueTrait... traits) {
        labels.add(
                new Variable(
                        name, Set.of(traits), "", List.of(), new Origin.Inspect("Config.Labels")));
        return this;
    }

    public static Variable variableOf(String name, ValueTrait... traits) {
        return new Variable(name, Set.of(traits), "", List.of(), new Origin.Inspect("Config.Env"));
    }

    public WorkloadFixture openLabels(Map<String, String> all) {
        this.openLabels = all;
        return this;
    }

    public WorkloadFixture command(ValueTrait... traits) {
        this.command = Set.of(traits);
        return this;
    }

    public WorkloadFixture prints(Map<String, String> prints) {
        this.prints = prints;
        return this;
    }

    public WorkloadFixture secretFiles(String... targets) {
        this.secretFiles = Set.of(targets);
        return this;
    }

    public WorkloadFixture probe(Health.Probe all) {
        this.probe = all;
        return this;
    }

    public WorkloadFixture status(Fact<String> word) {
        this.status = word;
        return this;
    }

    public WorkloadFixture restarts(int times) {
        this.restarts = times;
        return this;
    }

    public WorkloadFixture oomKilled() {
        this.oomKilled = true;
        return this;
    }

    public WorkloadFixture state(Activity.State now) {
        this.state = now;
        return this;
    }

    public WorkloadFixture processes(Fact<List<Activity.RunningProcess>> all) {
        this.processes = all;
        return this;
    }

    public WorkloadFixture execs(Fact<List<Activity.Exec>> all) {
        this.execs = all;
        return this;
    }

    public WorkloadFixture changes(Fact<List<Activity.FileChange>> all) {
        this.changes = all;
        return this;
    }

    public Workload build() {
        return new Workload(
                subject,
                engine,
                supply,
                privileges(),
                isolation(),
                limits(),
                new Storage(
                        at(readOnlyRoot, "ReadonlyRootfs"),
                        mounts,
                        at(tmpfs, "Tmpfs"),
                        at(logging, "LogConfig")),
                exposure(),
                new Environment(
                        variables,
                        labels,
                        openLabels,
                        Setting.inspected(command, "Config.Cmd"),
                        secretFiles,
                        prints),
                new Health(
                        imageSeen
                                ? Setting.inspected(probe, "Config.Healthcheck")
                                : fromImage(probe, "Config.Healthcheck"),
                        status,
                        restarts,
                        oomKilled),
                new Activity(state, processes, execs, changes));
    }

    private Privileges privileges() {
        return new Privileges(
                at(privileged, "Privileged"),
                at(capAdd, "CapAdd"),
                at(capDrop, "CapDrop"),
                user,
                at(groupAdd, "GroupAdd"),
                noNewPrivileges,
                at(devices, "Devices"),
                at(deviceRules, "DeviceCgroupRules"),
                at(deviceRequests, "DeviceRequests"));
    }

    private Isolation isolation() {
        return new Isolation(
                at(network, "NetworkMode"),
                at(pid, "PidMode"),
                at(ipc, "IpcMode"),
                at(uts, "UTSMode"),
                at(userns, "UsernsMode"),
                new Setting<>(cgroup, cgroupOrigin),
                new Setting<>(seccomp, seccompOrigin),
                Setting.inspected(appArmor, "AppArmorProfile"),
                Setting.inspected(selinux, "ProcessLabel"),
                at(systemPathsMasked, "MaskedPaths"),
                at(runtime, "Runtime"),
                at(cgroupParent, "CgroupParent"),
                at(sysctls, "Sysctls"));
    }

    private Limits limits() {
        return new Limits(
                at(memory, "Memory"),
                at(memorySwap, "MemorySwap"),
                at(cpu, "NanoCpus"),
                at(pids, "PidsLimit"),
                at(ulimits, "Ulimits"),
                at(oomKillDisabled, "OomKillDisable"),
                at(oomScoreAdj, "OomScoreAdj"),
                at(restart, "RestartPolicy"));
    }

    private <T> Setting<T> fromImage(T placeholder, String path) {
        return Setting.unseen(placeholder, supply.image().value().text(), path);
    }

    private Exposure exposure() {
        return new Exposure(
                published,
                at(publishesAll, "PublishAllPorts"),
                imageSeen
                        ? Setting.inspected(exposed, "Config.ExposedPorts")
                        : fromImage(exposed, "Config.ExposedPorts"),
                Setting.inspected(networks, "NetworkSettings.Networks"),
                at(extraHosts, "ExtraHosts"),
                at(dns, "Dns"),
                Setting.inspected(stdinOpen, "Config.OpenStdin"),
                Setting.inspected(tty, "Config.Tty"));
    }

    private static <T> Setting<T> at(T value, String hostConfigField) {
        return Setting.inspected(value, "HostConfig." + hostConfigField);
    }
}
