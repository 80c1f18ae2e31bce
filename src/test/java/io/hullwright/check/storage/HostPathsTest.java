package io.hullwright.check.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class HostPathsTest {

    @Test
    void writesEveryPlaceInOneWay() {
        var spellings =
                List.of(
                        "/etc",
                        "/etc/",
                        "//etc",
                        "/./etc",
                        "/etc/../etc",
                        "/usr/../etc/.",
                        "/../etc");
        for (var spelling : spellings) {
            assertEquals("/etc", HostPaths.normalise(spelling), spelling);
        }
        assertEquals("/", HostPaths.normalise("/"));
        assertEquals("/", HostPaths.normalise("//"));
        assertEquals("/", HostPaths.normalise("/etc/.."));
        assertEquals("/run", HostPaths.normalise("/var/run/"));
        assertEquals("/run/docker.sock", HostPaths.normalise("/var/run/docker.sock"));
        assertEquals("/var/running", HostPaths.normalise("/var/running"));
        assertEquals("/home/~/.ssh", HostPaths.normalise("~/.ssh"));
        assertEquals("c:/users/ann", HostPaths.normalise("C:\\Users\\Ann\\"));
        assertEquals("c:/users/ann", HostPaths.normalise("/run/desktop/mnt/host/c/Users/Ann"));
        assertEquals("/Users/ann", HostPaths.normalise("/host_mnt/Users/ann"));
        assertEquals("c:", HostPaths.normalise("C:\\"));
        assertEquals("c", HostPaths.normalise("c"));
        assertEquals("/", HostPaths.normalise("/host_mnt/"));
        assertEquals("c:", HostPaths.normalise("/run/desktop/mnt/host/c"));
        assertEquals("/host_mntain", HostPaths.normalise("/host_mntain"));
    }

    @Test
    void knowsControlSocketsByName() {
        for (var path :
                List.of(
                        "/var/run/docker.sock",
                        "/run/user/1000/docker.sock",
                        "/home/ann/.docker/run/docker.sock",
                        "/Users/ann/.docker/run/docker.sock",
                        "/run/containerd/containerd.sock",
                        "/run/podman/podman.sock",
                        "/run/crio/crio.sock",
                        "/run/cri-dockerd.sock",
                        "/run/dockershim.sock",
                        "/run/buildkit/buildkitd.sock",
                        "/run/libvirt/libvirt-sock",
                        "/run/snapd.socket",
                        "/run/systemd/private",
                        "/srv/elsewhere/docker.sock")) {
            assertEquals(HostPaths.normalise(path), ControlSockets.in(path), path);
        }
        assertEquals(
                "//./pipe/docker_engine".replace("//./", "/"),
                ControlSockets.in("\\\\.\\pipe\\docker_engine"));
        assertEquals("/pipe/docker_engine", ControlSockets.in("//./pipe/docker_engine"));
    }

    @Test
    void knowsWhatHoldsAControlSocket() {
        for (var path : List.of("/", "/var", "/run", "/var/run", "/var/run/", "/run/../run")) {
            assertEquals("/run/docker.sock", ControlSockets.in(path), path);
        }
        assertEquals("/run/containerd/containerd.sock", ControlSockets.in("/run/containerd"));
        assertEquals("/run/podman/podman.sock", ControlSockets.in("/var/run/podman"));
        assertEquals("/run/k3s/containerd/containerd.sock", ControlSockets.in("/run/k3s"));
        assertEquals("/run/systemd/private", ControlSockets.in("/run/systemd"));
        assertEquals("/run/user/<uid>/docker.sock", ControlSockets.in("/run/user"));
        assertEquals("/run/user/1000/docker.sock", ControlSockets.in("/run/user/1000"));
        assertEquals(
                "/run/user/1000/podman/podman.sock", ControlSockets.in("/run/user/1000/podman"));
        assertEquals("/home/ann/.docker/run/docker.sock", ControlSockets.in("/home/ann/.docker"));
        assertEquals("/home/~/.docker/run/docker.sock", ControlSockets.in("~/.docker/run"));
    }

    @Test
    void takesNothingElseForAControlSocket() {
        for (var path :
                List.of(
                        "",
                        "/srv",
                        "/runner",
                        "/run/dock",
                        "/run/mysqld",
                        "/run/mysqld/mysqld.sock",
                        "/run/user/1000/bus",
                        "/run/systemd/journal",
                        "/srv/private",
                        "/home/ann",
                        "/home/ann/.docker/config.json",
                        "/home/ann/.dockerignore",
                        "/opt/docker_engine",
                        "/var/lib",
                        "/srv/docker.sock.bak")) {
            assertEquals("", ControlSockets.in(path), path);
        }
    }

    @Test
    void knowsWhatRootDependsOn() {
        for (var path :
                List.of(
                        "/",
                        "/etc",
                        "/etc/",
                        "/root",
                        "/boot",
                        "/boot/grub",
                        "/dev",
                        "/proc",
                        "/proc/sys",
                        "/sys",
                        "/sys/fs/cgroup",
                        "/usr",
                        "/usr/local",
                        "/usr/local/bin",
                        "/bin",
                        "/sbin",
                        "/lib",
                        "/lib64",
                        "/lib/modules",
                        "/home",
                        "/var",
                        "/var/lib",
                        "/var/spool",
                        "/var/spool/cron/crontabs",
                        "/var/lib/docker",
                        "/var/lib/docker/overlay2",
                        "/var/lib/docker/volumes",
                        "/var/lib/containerd",
                        "/var/lib/kubelet/pods",
                        "/run",
                        "/var/run",
                        "/run/udev",
                        "/run/udev/rules.d",
                        "/opt",
                        "/root/.ssh/authorized_keys",
                        "/etc/cron.d/job",
                        "/etc/passwd",
                        "/etc/sudoers.d",
                        "C:\\",
                        "C:\\Windows\\System32",
                        "C:\\ProgramData")) {
            assertTrue(HostPaths.isRootEquivalent(path), path);
        }
        for (var path :
                List.of(
                        "",
                        "/srv",
                        "/srv/app/etc",
                        "/opt/app/data",
                        "/root/app",
                        "/home/ann",
                        "/home/ann/app",
                        "/var/www",
                        "/var/log",
                        "/etc/nginx",
                        "/etc/localtime",
                        "/dev/shm",
                        "/run/mysqld",
                        "/usr/share/zoneinfo",
                        "/var/lib/mysql",
                        "/var/lib/docker/volumes/shop_data/_data",
                        "/etcetera",
                        "D:\\data",
                        "C:\\Users\\Ann\\app")) {
            assertFalse(HostPaths.isRootEquivalent(path), path);
        }
    }

    @Test
    void knowsWhatNobodyShouldRead() {
        for (var path :
                List.of(
                        "/",
                        "/etc",
                        "/root",
                        "/home",
                        "/home/ann",
                        "/Users/ann",
                        "/home/ann/.ssh",
                        "/root/.ssh/id_ed25519",
                        "~/.aws",
                        "~/.kube/config",
                        "~/.docker",
                        "/home/ann/.config",
                        "/home/ann/.config/gcloud",
                        "/etc/shadow",
                        "/etc/kubernetes/pki",
                        "/etc/ssh",
                        "/etc/ssl",
                        "/etc/ssl/private/site.key",
                        "/etc/rancher/k3s/k3s.yaml",
                        "/dev/shm",
                        "/var",
                        "/var/lib",
                        "/var/lib/docker",
                        "/var/lib/docker/containers",
                        "/proc",
                        "/proc/1/root",
                        "/sys",
                        "/dev",
                        "/run/dbus/system_bus_socket",
                        "C:\\Users\\Ann",
                        "/run/desktop/mnt/host/c/Users/Ann/.ssh")) {
            assertTrue(HostPaths.isSensitive(path), path);
        }
        for (var path :
                List.of(
                        "",
                        "/srv/app",
                        "/root/app/data",
                        "/home/ann/app",
                        "/home/ann/.config/app",
                        "/home/ann/.sshfs",
                        "/etc/localtime",
                        "/etc/timezone",
                        "/etc/hosts",
                        "/etc/resolv.conf",
                        "/etc/ssl/certs",
                        "/etc/nginx/nginx.conf",
                        "/etc/letsencrypt",
                        "/usr",
                        "/usr/share/zoneinfo",
                        "/usr/share/ca-certificates",
                        "/lib/modules",
                        "/var/log",
                        "/var/lib/mysql",
                        "/sys/fs/cgroup",
                        "/run/docker.sock",
                        "/var/lib/docker/volumes/shop_data/_data")) {
            assertFalse(HostPaths.isSensitive(path), path);
        }
    }
}
