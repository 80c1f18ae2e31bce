package io.hullwright.check.storage;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The sockets and pipes through which engines, and other programs that run as root, are told what
/// to do.
final class ControlSockets {

    /// Sockets through which an engine is controlled; whoever may write to one owns its host.
    private static final Set<String> SOCKET_NAMES =
            Set.of(
                    "docker.sock",
                    "docker.raw.sock",
                    "docker.sock.raw",
                    "docker.proxy.sock",
                    "docker-cli.sock",
                    "containerd.sock",
                    "containerd.sock.ttrpc",
                    "podman.sock",
                    "podman-machine-default-api.sock",
                    "crio.sock",
                    "cri-dockerd.sock",
                    "dockershim.sock",
                    "buildkitd.sock");

    private static final Set<String> PIPE_NAMES =
            Set.of(
                    "docker_engine",
                    "docker_engine_linux",
                    "docker_engine_windows",
                    "dockerdesktoplinuxengine",
                    "dockerdesktopwindowsengine",
                    "containerd-containerd",
                    "podman-machine-default");

    /// Where engines put them, and other programs that do as root what they are told.
    /// `/var/run` is `/run`.
    private static final List<String> SOCKETS =
            List.of(
                    "/run/docker.sock",
                    "/run/containerd/containerd.sock",
                    "/run/docker/containerd/containerd.sock",
                    "/run/podman/podman.sock",
                    "/run/crio/crio.sock",
                    "/run/cri-dockerd.sock",
                    "/run/dockershim.sock",
                    "/run/buildkit/buildkitd.sock",
                    "/run/k3s/containerd/containerd.sock",
                    "/run/host-services/docker.proxy.sock",
                    "/run/libvirt/libvirt-sock",
                    "/run/snapd.socket",
                    "/run/systemd/private");

    /// The same below `/run/user/<uid>`.
    private static final List<String> SOCKETS_OF_A_SESSION =
            List.of(
                    "/docker.sock",
                    "/podman/podman.sock",
                    "/docker/containerd/containerd.sock",
                    "/containerd/containerd.sock",
                    "/buildkit/buildkitd.sock");

    /// The same below a home folder.
    private static final List<String> SOCKETS_OF_A_HOME =
            List.of("/.docker/run/docker.sock", "/.docker/desktop/docker.sock");

    private ControlSockets() {}

    /// The control socket that this path is or holds; empty when there is none to be expected.
    static String in(String source) {
        var path = HostPaths.normalise(source);
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (SOCKET_NAMES.contains(name)
                || SOCKETS.contains(path)
                || (PIPE_NAMES.contains(name.toLowerCase(Locale.ROOT))
                        && path.contains("/pipe/"))) {
            return path;
        }
        if (path.equals("/") || path.equals("/var")) {
            return SOCKETS.getFirst();
        }
        if (path.startsWith("/run")) {
            var inRun = firstBelow(path, "", SOCKETS);
            return inRun.isEmpty() ? ofSession(path) : inRun;
        }
        var home = HostPaths.homeOf(path);
        return path.startsWith("/.docker", home.length())
                ? firstBelow(path, home, SOCKETS_OF_A_HOME)
                : "";
    }

    private static String ofSession(String path) {
        var users = "/run/user";
        if (path.equals(users)) {
            return users + "/<uid>" + SOCKETS_OF_A_SESSION.getFirst();
        }
        if (!path.startsWith(users + "/")) {
            return "";
        }
        var end = path.indexOf('/', users.length() + 1);
        var session = end < 0 ? path : path.substring(0, end);
        return firstBelow(path, session, SOCKETS_OF_A_SESSION);
    }

    private static String firstBelow(String path, String top, List<String> sockets) {
        for (var socket : sockets) {
            var full = top + socket;
            if (full.startsWith(path) && full.charAt(path.length()) == '/') {
                return full;
            }
        }
        return "";
    }
}
