package io.hullwright.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Containers with settings that few people use, each started with `docker run`.
public final class OddContainers {

    /// The name of the one with secrets.
    public static final String SECRET = "h1-secret";

    public static final String UNSTARTABLE = "h1-unstartable";

    /// How an address of a card begins that was not drawn.
    static final String CHOSEN_MAC = "02:42:0a:4d:63:";

    /// In its environment.
    public static final Map<String, String> SECRETS =
            Map.of(
                    "DB_PASSWORD", "a\\b'c\"d$e`f #g=h{i}j~!@%^&*()[]|;:<>,.?/+-_",
                    "API_TOKEN", "  q7'Zr$$x\\",
                    "TLS_KEY",
                            "-----BEGIN PRIVATE KEY-----\nMIIE'vgIBADANBg\n-----END PRIVATE KEY-----\n",
                    "DATABASE_URL", "postgres://app:s3cr3t-pw@db:5432/app");

    private static final String PREFIX = "h1-";
    private static final String SMALL = "hullwright-test/small:1";
    private static final String IMAGE = "h1-odd:1";

    private static final String DOCKERFILE =
            """
            FROM %s
            ENV COLOUR=green SHAPE=round
            LABEL org.example.team=hull org.example.level=two
            WORKDIR /srv
            USER 1000
            EXPOSE 8080 9090/udp
            VOLUME /srv/data
            STOPSIGNAL SIGINT
            HEALTHCHECK --interval=11s --retries=5 CMD /bin/true
            ENTRYPOINT ["/bin/sleep"]
            CMD ["86400"]
            """
                    .formatted(SMALL);

    private final DockerCli docker;
    private final Path folder;
    private final Map<String, List<String>> runs = new LinkedHashMap<>();

    /// @param folder for files that are mounted
    public OddContainers(DockerCli docker, Path folder) {
        this.docker = docker;
        this.folder = folder;
    }

    public List<String> names() {
        return List.copyOf(runs.keySet());
    }

    public void start() throws IOException {
        remove();
        Files.writeString(folder.resolve("Dockerfile"), DOCKERFILE);
        docker.run("build", "--tag", IMAGE, folder.toString());
        docker.run("network", "create", "--subnet", "10.77.99.0/24", "h1-net");
        docker.run("network", "create", "h1-net2");
        docker.run("network", "create", "h1-a-first");
        docker.run("volume", "create", "h1-data");
        describe();
        runs.forEach(
                (name, words) -> {
                    var command = new ArrayList<>(List.of("run", "--detach", "--name", name));
                    command.addAll(words);
                    docker.run(command);
                });
        docker.run("network", "connect", "--alias", "gamma", "h1-a-first", "h1-two-nets");
    }

    private void describe() throws IOException {
        odd(
                "caps",
                "--cap-drop ALL --cap-add NET_BIND_SERVICE --cap-add CHOWN --user 1000:1000"
                        + " --security-opt no-new-privileges --read-only --group-add 10 --group-add 20");
        odd(
                "limits",
                "--cpus 1.5 --memory 64m --memory-reservation 32m --memory-swap 96m"
                        + " --pids-limit 50 --cpuset-cpus 0 --shm-size 32m --cpu-shares 512"
                        + " --oom-score-adj 100");
        odd(
                "quota",
                "--cpu-quota 50000 --cpu-period 100000 --blkio-weight 300 --memory 64m"
                        + " --memory-swap -1 --ulimit nofile=1024:2048 --ulimit core=0");
        odd("memory", "--memory 48m --oom-kill-disable --memory-swappiness 10 --cpus 0.35");
        odd(
                "tmpfs",
                "--tmpfs /run:size=64m,mode=1777,noexec --tmpfs /t2"
                        + " --mount type=tmpfs,target=/t3,tmpfs-size=1048576,tmpfs-mode=1770");
        odd(
                "sysctls",
                "--sysctl net.core.somaxconn=1024"
                        + " --sysctl net.ipv4.ip_unprivileged_port_start=0"
                        + " --device /dev/null:/dev/mynull:r --device /dev/zero");
        words("h1-sysctls").addAll(0, List.of("--device-cgroup-rule", "c 42:* rmw"));
        odd(
                "disks",
                "--device-read-bps /dev/loop0:1mb --device-write-bps /dev/loop1:2mb"
                        + " --device-read-iops /dev/loop0:100 --device-write-iops /dev/loop1:200");
        odd(
                "names",
                "--dns 10.0.0.53 --dns 10.0.0.54 --dns-search example.test"
                        + " --dns-option ndots:2 --add-host a.test:10.1.2.3 --add-host b6.test:::1"
                        + " --hostname odd.host --domainname example.test");
        odd(
                "logs",
                "--log-driver json-file --log-opt max-size=1m --log-opt max-file=2"
                        + " --restart on-failure:5");
        odd("always", "--log-driver none --restart unless-stopped");
        odd(
                "address",
                "--network h1-net --ip 10.77.99.10 --network-alias alpha"
                        + " --network-alias beta");
        if (isCurrent()) {
            odd(
                    "current",
                    "--network h1-net --ip 10.77.99.11 --mac-address 02:42:0a:4d:63:0b"
                            + " --annotation org.example.a=b --health-cmd /bin/true"
                            + " --health-start-interval 3s");
        }
        odd("two-nets", "--network h1-net2 --network-alias delta");
        odd(
                "ports",
                "-p 127.0.0.1:38080:80 -p 38053:53/udp -p 127.0.0.1:38100-38102:100-102"
                        + " --expose 9999");
        odd(
                "volumes",
                "-v h1-data:/data -v h1-data:/ro:ro -v /anon -v "
                        + folder
                        + ":/bind:ro"
                        + " --mount type=volume,source=h1-data2,target=/d2,volume-nocopy --mount"
                        + " type=bind,source=/etc/hostname,target=/h,readonly,bind-propagation=rslave"
                        + " --mount type=volume,target=/anon2");
        odd("words", "--env PORT=8080 --env EMPTY= --label plain=b --label org.example.n=1");
        words("h1-words")
                .addAll(0, List.of("--env", "PRICE=5$ and ${HOME}", "--label", "q=yes: 'no' #1"));
        odd(
                "health",
                "--health-interval 7s --health-timeout 1500ms --health-retries 4"
                        + " --health-start-period 2s");
        words("h1-health").addAll(0, List.of("--health-cmd", "test -d / || exit 1"));
        odd("namespaces", "--ipc host --pid host --uts host");
        odd("host-net", "--network host");
        odd(
                "signals",
                "--network none --init --stop-signal SIGUSR1 --stop-timeout 33 --tty"
                        + " --interactive");
        odd("privileged", "--privileged --userns host --cgroup-parent /h1-odd");
        odd("shareable", "--ipc shareable");
        odd(
                "joined",
                "--network container:h1-shareable --pid container:h1-shareable"
                        + " --ipc container:h1-shareable --volumes-from h1-volumes");
        var profile =
                Files.writeString(
                        folder.resolve("profile.json"),
                        "{\"defaultAction\": \"SCMP_ACT_ALLOW\"}\n");
        odd("profile", "--security-opt systempaths=unconfined --security-opt seccomp=" + profile);
        own("image", "", "");
        own("image-entry", "--entrypoint /bin/busybox", "sleep 1000");
        own(
                "image-word",
                "--no-healthcheck --env COLOUR=blue --label org.example.level=three"
                        + " --user 1001 --workdir /tmp --stop-signal SIGTERM --health-interval=0s",
                "999");
        own("image-reset", "--health-retries 9 --env EXTRA=1", "998");
        words("h1-image-word").remove("--health-interval=0s");
        words("h1-image-reset").addAll(0, List.of("--entrypoint", ""));
        words("h1-image-reset").set(words("h1-image-reset").size() - 1, "/bin/sleep");
        words("h1-image-reset").add("997");
    }

    /// Older engines have no annotations, and this client sets no address of a card on them.
    private boolean isCurrent() {
        var version = docker.run("version", "--format", "{{.Server.APIVersion}}");
        return Integer.parseInt(version.substring(version.indexOf('.') + 1)) >= 44;
    }

    private void odd(String name, String options) {
        var words = new ArrayList<>(List.of(options.split(" ", -1)));
        words.add(SMALL);
        runs.put(PREFIX + name, words);
    }

    private List<String> words(String name) {
        return Objects.requireNonNull(runs.get(name));
    }

    private void own(String name, String options, String command) {
        var words = new ArrayList<String>();
        words.addAll(options.isEmpty() ? List.of() : List.of(options.split(" ", -1)));
        words.add(IMAGE);
        words.addAll(command.isEmpty() ? List.of() : List.of(command.split(" ", -1)));
        runs.put(PREFIX + name, words);
    }

    /// Made and not started: no engine here has such a device.
    public void createUnstartable() {
        remove();
        docker.run("create", "--name", "h1-other", "--volume", "/shared", SMALL);
        docker.run(
                "create",
                "--name",
                UNSTARTABLE,
                "--gpus",
                "\"device=0,1\",\"capabilities=compute,utility\"",
                "--volumes-from",
                "h1-other:ro",
                "--rm",
                SMALL);
    }

    public void startSecret() {
        remove();
        var command = new ArrayList<>(List.of("run", "--detach", "--name", SECRET));
        SECRETS.forEach((name, value) -> command.addAll(List.of("--env", name + "=" + value)));
        command.addAll(List.of("--env", "PORT=8080", SMALL));
        docker.run(command);
    }

    public void removeContainers() {
        var command = new ArrayList<>(List.of("rm", "--force"));
        command.addAll(names());
        docker.run(command);
    }

    public void remove() {
        docker.removeAll(PREFIX);
        docker.tryRun("image", "rm", "--force", IMAGE);
    }
}
