package io.hullwright.facts.reading;

import static io.hullwright.facts.BuildStep.Habit.ADD_LOCAL;
import static io.hullwright.facts.BuildStep.Habit.ADD_URL;
import static io.hullwright.facts.BuildStep.Habit.CACHE_KEPT;
import static io.hullwright.facts.BuildStep.Habit.CHPASSWD;
import static io.hullwright.facts.BuildStep.Habit.CREDENTIAL;
import static io.hullwright.facts.BuildStep.Habit.DEVELOPMENT_TOOLS;
import static io.hullwright.facts.BuildStep.Habit.DIST_UPGRADE;
import static io.hullwright.facts.BuildStep.Habit.INDEX_UPDATE_ALONE;
import static io.hullwright.facts.BuildStep.Habit.PIPE_TO_SHELL;
import static io.hullwright.facts.BuildStep.Habit.SETUID;
import static io.hullwright.facts.BuildStep.Habit.SSH_SERVER;
import static io.hullwright.facts.BuildStep.Habit.SUDO;
import static io.hullwright.facts.BuildStep.Habit.UNVERIFIED_PACKAGES;
import static io.hullwright.facts.BuildStep.Habit.UNVERIFIED_TLS;
import static io.hullwright.facts.BuildStep.Habit.WORLD_WRITABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.BuildStep;
import io.hullwright.facts.BuildStep.Habit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildStepReaderTest {

    private static final long NOON = 1_795_000_000L;
    private static final String CLEAN = " && rm -rf /var/lib/apt/lists/*";

    private final BuildStepReader reader = new BuildStepReader();

    /// The script in each of the forms that builders write.
    private void runs(String script, Habit... expected) {
        for (String step :
                List.of(
                        "/bin/sh -c " + script,
                        "|1 VERSION=1 2 /bin/sh -c " + script,
                        "RUN /bin/sh -c " + script + " # buildkit",
                        "RUN |2 A=b C=d /bin/bash -euo pipefail -c " + script + " # buildkit",
                        "RUN " + script)) {
            assertEquals(new BuildStep(1, "RUN", Set.of(expected), false), only(step), step);
        }
    }

    private void step(String createdBy, String instruction, Habit... expected) {
        assertEquals(
                new BuildStep(1, instruction, Set.of(expected), false), only(createdBy), createdBy);
    }

    private BuildStep only(String createdBy) {
        return reader.read(List.of(entry(createdBy, NOON))).getFirst();
    }

    private static HistoryEntry entry(String createdBy, long created, String... tags) {
        return new HistoryEntry(createdBy, created, 0, List.of(tags));
    }

    @Test
    void tellsAnIndexUpdateAlone() {
        runs("apt-get update", INDEX_UPDATE_ALONE, CACHE_KEPT);
        runs("apt-get -qq update" + CLEAN, INDEX_UPDATE_ALONE);
        runs("apk update", INDEX_UPDATE_ALONE, CACHE_KEPT);
        runs("dnf makecache && dnf clean all", INDEX_UPDATE_ALONE);
        runs("apt-get update && echo apt-get install curl" + CLEAN, INDEX_UPDATE_ALONE);
    }

    @Test
    void leavesAnUpdateWithItsInstallAlone() {
        runs("apt-get update && apt-get install -y --no-install-recommends curl" + CLEAN);
        runs("set -eux; apt-get update; apt-get install -y curl; rm -r /var/lib/apt/lists/*");
        runs("apt-get update\napt-get install -y curl # tools\nrm -rf /var/lib/apt/lists/*");
        runs("apt-get update && DEBIAN_FRONTEND=noninteractive apt-get -y install curl" + CLEAN);
        runs("apt-get update && xargs -a /tmp/list apt-get install -y" + CLEAN);
        runs("apt-get update && sh /tmp/install.sh" + CLEAN);
        runs("if true; then apt-get update; apt-get install -y curl; apt-get dist-clean; fi");
        runs("yum update -y && yum clean all");
        runs("echo apt-get update");
        runs(": # apt-get update");
    }

    @Test
    void tellsCachesThatAreKept() {
        runs("apk add nginx", CACHE_KEPT);
        runs("apk add --no-cache nginx");
        runs("apk add nginx && rm -rf /var/cache/apk/*");
        runs("apt-get update && apt-get install -y curl", CACHE_KEPT);
        runs("apt-get update && apt-get install -y curl && apt-get clean", CACHE_KEPT);
        runs("yum install -y httpd", CACHE_KEPT);
        runs("dnf install -y httpd && dnf clean all");
        runs("zypper -n in nginx && zypper clean -a");
        runs("pip install -r requirements.txt", CACHE_KEPT);
        runs("python3 -m pip install flask", CACHE_KEPT);
        runs("pip install --no-cache-dir -r requirements.txt");
        runs("PIP_NO_CACHE_DIR=1 pip install flask");
    }

    @Test
    void remembersThatPipKeepsNoCache() {
        var steps =
                reader.read(
                        List.of(
                                entry("RUN /bin/sh -c pip install flask # buildkit", NOON),
                                entry("ENV PIP_NO_CACHE_DIR=1", NOON)));
        assertEquals(
                List.of(
                        new BuildStep(1, "ENV", Set.of(), false),
                        new BuildStep(2, "RUN", Set.of(), false)),
                steps);
    }

    @Test
    void tellsFullUpgrades() {
        runs("apt-get update && apt-get -y dist-upgrade" + CLEAN, DIST_UPGRADE);
        runs("zypper dup && zypper clean", DIST_UPGRADE);
        runs("apk --no-cache upgrade --available", DIST_UPGRADE);
        runs("apt-get update && apt-get -y upgrade" + CLEAN);
    }

    @Test
    void tellsUnverifiedPackages() {
        runs("apk add --no-cache --allow-untrusted x.apk", UNVERIFIED_PACKAGES);
        runs("apt-get install -y --allow-unauthenticated x", UNVERIFIED_PACKAGES);
        runs("apt-get -o APT::Get::AllowUnauthenticated=true install x", UNVERIFIED_PACKAGES);
        runs("yum install -y --nogpgcheck x && yum clean all", UNVERIFIED_PACKAGES);
        runs("rpm -i --nosignature x.rpm", UNVERIFIED_PACKAGES);
        runs("echo 'deb [trusted=yes] http://x ./' > /etc/apt/sources.list", UNVERIFIED_PACKAGES);
    }

    @Test
    void tellsUnverifiedTls() {
        runs("curl -fsSLk https://x/y -o y", UNVERIFIED_TLS);
        runs("curl --insecure https://x/y -o y", UNVERIFIED_TLS);
        runs("curl -fsSL -o k https://x/y");
        runs("curl -ok https://x/y");
        runs("wget --no-check-certificate https://x/y", UNVERIFIED_TLS);
        runs("pip install --no-cache-dir --trusted-host x flask", UNVERIFIED_TLS);
        runs("npm config set strict-ssl false", UNVERIFIED_TLS);
        runs("git -c http.sslVerify=false clone https://x/y", UNVERIFIED_TLS);
        runs("git config --global http.sslVerify false", UNVERIFIED_TLS);
        runs("export NODE_TLS_REJECT_UNAUTHORIZED=0 && node x", UNVERIFIED_TLS);
        runs("yum install -y --setopt=sslverify=0 x && yum clean all", UNVERIFIED_TLS);
        step("ENV GIT_SSL_NO_VERIFY=1", "ENV", UNVERIFIED_TLS);
    }

    @Test
    void tellsDownloadsThatAreRun() {
        runs("curl -fsSL https://x/install.sh | sh", PIPE_TO_SHELL);
        runs("wget -qO- https://x/install.sh | sudo -E bash -", PIPE_TO_SHELL, SUDO);
        runs("curl x | tee log | bash -s -- --yes", PIPE_TO_SHELL);
        runs("curl -s x | python3 -", PIPE_TO_SHELL);
        runs("sh -c \"$(curl -fsSL https://x/install.sh)\"", PIPE_TO_SHELL);
        runs("bash <(curl -s https://x/install.sh)", PIPE_TO_SHELL);
        runs("eval \"$(wget -qO- x)\"", PIPE_TO_SHELL);
        runs("$(curl -fsSL https://x/install.sh)", PIPE_TO_SHELL);
        runs("curl -fsSL https://x/y.tgz | tar xz");
        runs("curl x | python3 parse.py");
        runs("curl x || sh fallback.sh");
        runs("echo 'curl x | sh'");
    }

    @Test
    void tellsUsersAndPermissions() {
        runs("sudo useradd app", SUDO);
        runs("echo root:$PASSWORD | chpasswd", CHPASSWD);
        runs("echo 'root:hunter2hunter2' | chpasswd", CHPASSWD, CREDENTIAL);
        runs("chmod -R 777 /srv", WORLD_WRITABLE);
        runs("chmod a+rwx /srv", WORLD_WRITABLE);
        runs("mkdir -m 0777 /srv", WORLD_WRITABLE);
        runs("chmod 1777 /tmp");
        runs("chmod 755 /srv && chmod +x run && chmod g+w x");
        runs("chmod u+s /usr/bin/x", SETUID);
        runs("chmod 4755 /usr/bin/x", SETUID);
        runs("find / -perm /6000 -exec chmod a-s {} +");
        runs("find /srv -type d -exec chmod 777 {} +", WORLD_WRITABLE);
    }

    @Test
    void tellsServersAndToolsThatAreInstalled() {
        runs("apk add --no-cache openssh", SSH_SERVER);
        runs("apt-get install -y openssh-server=1:9.2p1-2", SSH_SERVER);
        runs("apt-get install -y openssh-client");
        runs("apk add --no-cache build-base", DEVELOPMENT_TOOLS);
        runs("apt-get install -y gcc-12", DEVELOPMENT_TOOLS);
        runs("apt-get install -y gcc make && make && apt-get purge -y gcc make");
        runs("apt-get install -y gcc make && make && apt-get purge -y gcc", DEVELOPMENT_TOOLS);
        runs("apk add --no-cache --virtual .deps gcc && make && apk del .deps");
        runs("apt-mark auto '.*'; apt-get install -y gcc; apt-get purge -y --auto-remove");
    }

    @Test
    void tellsCredentials() {
        String token = "ghp_" + "a1B2".repeat(9);
        runs("git clone https://x:" + token + "@github.com/x/y", CREDENTIAL);
        runs("npm config set //registry.npmjs.org/:_authToken " + token, CREDENTIAL);
        runs("export DB_PASSWORD=hunter2hunter2; ./migrate", CREDENTIAL);
        runs("echo \"//registry.npmjs.org/:_authToken=${NPM_TOKEN}\" > .npmrc");
        runs("PASSWORD=$(cat /run/secrets/x) ./migrate");
        step("RUN |1 NPM_TOKEN=a-1-b-2-c-3 /bin/sh -c npm ci # buildkit", "RUN", CREDENTIAL);
        step("|1 NPM_TOKEN=a 1 b 2 /bin/sh -c npm ci", "RUN", CREDENTIAL);
        step("/bin/sh -c #(nop)  ENV DB_PASSWORD=hunter2", "ENV", CREDENTIAL);
        step("ENV DB_PASSWORD hunter2", "ENV", CREDENTIAL);
        step("ARG API_KEY=abcdefgh12345678", "ARG", CREDENTIAL);
        step("ARG API_KEY", "ARG");
        step("ENV GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D", "ENV");
        step("LABEL db.password=hunter2", "LABEL", CREDENTIAL);
        step("CMD [\"redis-server\" \"--requirepass\" \"hunter2\"]", "CMD", CREDENTIAL);
        step("CMD [\"redis-server\"]", "CMD");
        step(
                "/bin/sh -c #(nop)  HEALTHCHECK &{[\"CMD-SHELL\" \"curl -u a:hunter2 x\"] \"30s\"}",
                "HEALTHCHECK",
                CREDENTIAL);
        step(
                "HEALTHCHECK &{Test:[CMD-SHELL curl -u a:hunter2 x] Interval:30s}",
                "HEALTHCHECK",
                CREDENTIAL);
    }

    @Test
    void tellsWhatAddAdds() {
        step("/bin/sh -c #(nop) ADD file:abc in /srv/app.conf ", "ADD", ADD_LOCAL);
        step("/bin/sh -c #(nop) ADD dir:abc in /srv ", "ADD", ADD_LOCAL);
        step("ADD --chown=1:1 app.conf /srv/ # buildkit", "ADD", ADD_LOCAL);
        step("ADD https://example.com/x.tgz /srv/ # buildkit", "ADD", ADD_URL);
        step("ADD release.tar.gz /srv/ # buildkit", "ADD");
        step("COPY --chmod=777 . /srv # buildkit", "COPY", WORLD_WRITABLE);
        step("COPY . . # buildkit", "COPY");
    }

    @Test
    void doesNotTakeARootFileSystemForAnAdd() {
        for (String root :
                List.of(
                        "/bin/sh -c #(nop) ADD file:abc in / ",
                        "ADD alpine-minirootfs-3.20.0-x86_64.tar.gz / # buildkit")) {
            var steps = reader.read(List.of(entry("CMD [\"/bin/sh\"]", NOON), entry(root, NOON)));
            assertEquals(
                    List.of(
                            new BuildStep(1, "ADD", Set.of(), true),
                            new BuildStep(2, "CMD", Set.of(), true)),
                    steps);
        }
    }

    @Test
    void understandsNamesAndOtherTools() {
        step("WORKDIR /app", "WORKDIR");
        step("/bin/busybox --install -s /bin", "RUN");
        step("RUN [\"apt-get\", \"update\"]", "RUN", INDEX_UPDATE_ALONE, CACHE_KEPT);
        step("jib-maven-plugin:3.4.0", "");
        step("", "");
    }

    @Test
    void tellsTheBaseImageByAnotherNameOnTheWay() {
        assertEquals(
                List.of(true, true, false, false),
                base(
                        entry("COPY busybox /bin/", NOON),
                        entry("CMD [\"sh\"]", NOON, "hullwright-test/small:1"),
                        entry("USER 1001", NOON),
                        entry("CMD [\"app\"]", NOON, "hullwright-test/app:1")));
    }

    @Test
    void tellsTheBaseImageByTheTimeBetween() {
        assertEquals(
                List.of(true, true, true, true, false, false),
                base(
                        new HistoryEntry("# debian.sh --arch 'amd64'", NOON, 75_000_000, List.of()),
                        entry("ENV PYTHON_VERSION=3.12.1", NOON + 5_000),
                        entry("RUN /bin/sh -c make install # buildkit", NOON + 5_000),
                        entry("CMD [\"python3\"]", NOON + 5_000),
                        entry("COPY . . # buildkit", NOON + 90_000),
                        entry("CMD [\"app\"]", NOON + 90_000)));
    }

    @Test
    void takesACommandInTheMiddleForOneOfItsOwn() {
        assertEquals(
                List.of(false, false, false),
                base(
                        entry("CMD [\"app\"]", NOON),
                        entry("RUN /bin/sh -c true # buildkit", NOON + 30),
                        entry("USER 1001", NOON + 31)));
    }

    private List<Boolean> base(HistoryEntry... oldestFirst) {
        var steps = reader.read(List.of(oldestFirst).reversed());
        List<Boolean> base = new ArrayList<>();
        steps.forEach(step -> base.add(step.baseImage()));
        return base;
    }
}
