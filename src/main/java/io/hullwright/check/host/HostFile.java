package io.hullwright.check.host;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Where a file lies whose owner and mode matter.
sealed interface HostFile {

    HostFile SERVICE_UNIT =
            new At(
                    List.of(
                            "/usr/lib/systemd/system/docker.service",
                            "/lib/systemd/system/docker.service",
                            "/etc/systemd/system/docker.service"));
    HostFile SOCKET_UNIT =
            new At(
                    List.of(
                            "/usr/lib/systemd/system/docker.socket",
                            "/lib/systemd/system/docker.socket",
                            "/etc/systemd/system/docker.socket"));
    HostFile CONFIG_FOLDER = new At(List.of("/etc/docker"));
    HostFile REGISTRY_CERTIFICATES = new Below("/etc/docker/certs.d/", ".crt");
    HostFile TLS_AUTHORITY = new Named("tlscacert", "/root/.docker/ca.pem");
    HostFile TLS_CERTIFICATE = new Named("tlscert", "/root/.docker/cert.pem");
    HostFile TLS_KEY = new Named("tlskey", "/root/.docker/key.pem");
    HostFile ENGINE_SOCKET = new At(List.of("/run/docker.sock", "/var/run/docker.sock"));
    HostFile DAEMON_JSON = new At(List.of("/etc/docker/daemon.json"));
    HostFile DEFAULT_FILE = new At(List.of("/etc/default/docker"));
    HostFile SYSCONFIG_FILE = new At(List.of("/etc/sysconfig/docker"));
    HostFile CONTAINERD_SOCKET = new At(List.of("/run/containerd/containerd.sock"));

    /// What is there, by path; empty when there is no such file.
    Fact<Map<String, Host.FileStatus>> find(Host host);

    /// The files as arguments of a shell command.
    String words();

    /// In one of a few known places. A place that is reached through a link counts as well.
    record At(List<String> paths) implements HostFile {

        @Override
        public Fact<Map<String, Host.FileStatus>> find(Host host) {
            return host.files().map(files -> only(files, paths));
        }

        @Override
        public String words() {
            return String.join(" ", paths);
        }
    }

    /// Every file of one ending below a folder.
    record Below(String folder, String ending) implements HostFile {

        @Override
        public Fact<Map<String, Host.FileStatus>> find(Host host) {
            return host.files()
                    .map(
                            files -> {
                                Map<String, Host.FileStatus> found = new TreeMap<>();
                                for (var file : files.entrySet()) {
                                    var path = file.getKey();
                                    if (path.startsWith(folder) && path.endsWith(ending)) {
                                        found.put(path, file.getValue());
                                    }
                                }
                                return found;
                            });
        }

        @Override
        public String words() {
            return folder + "*/*" + ending;
        }
    }

    /// Where a setting of the engine says, or in the documented place when TLS is on without it.
    record Named(String setting, String documented) implements HostFile {

        @Override
        public Fact<Map<String, Host.FileStatus>> find(Host host) {
            return switch (host.daemonSettings()) {
                case Fact.Unknown<Map<String, String>>(var why) -> Fact.unknown(why);
                case Fact.Known<Map<String, String>>(var settings) ->
                        host.files().map(files -> only(files, places(settings)));
            };
        }

        private List<String> places(Map<String, String> settings) {
            var path = settings.get(setting);
            if (path != null) {
                return List.of(path);
            }
            var tls =
                    "true".equals(settings.get("tls")) || "true".equals(settings.get("tlsverify"));
            return tls ? List.of(documented) : List.of();
        }

        @Override
        public String words() {
            return "\"$(jq -r ." + setting + " /etc/docker/daemon.json)\"";
        }
    }

    private static Map<String, Host.FileStatus> only(
            Map<String, Host.FileStatus> files, List<String> paths) {
        Map<String, Host.FileStatus> found = new TreeMap<>();
        for (var path : paths) {
            var status = files.get(path);
            if (status != null) {
                found.put(path, status);
            }
        }
        return found;
    }
}
