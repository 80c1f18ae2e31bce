package io.hullwright.check.privileges;

import java.util.Set;

/// What a path under `/dev` or a device cgroup rule opens.
final class HostDevices {

    /// In every container anyway.
    private static final Set<String> ORDINARY =
            Set.of(
                    "/dev/null",
                    "/dev/zero",
                    "/dev/full",
                    "/dev/random",
                    "/dev/urandom",
                    "/dev/tty");

    /// Whole memories, ports, the kernel's log and tables of disks, by their whole name.
    private static final Set<String> DANGEROUS =
            Set.of("mem", "kmem", "port", "kmsg", "loop-control", "btrfs-control", "zfs", "uinput");

    /// Folders of disks, processors' registers and keyboards.
    private static final String[] DANGEROUS_FOLDERS = {"mapper/", "disk/", "md/", "cpu/", "input/"};

    /// Disks whose name goes on with a letter: `sda`, `vdb1`.
    private static final String[] LETTERED_DISKS = {"sd", "hd", "vd", "xvd"};

    /// Disks whose name goes on with a digit: `nvme0n1`, `dm-3`.
    private static final String[] NUMBERED_DISKS = {
        "nvme", "dm-", "loop", "md", "mmcblk", "sg", "nbd", "rbd", "zd"
    };

    private HostDevices() {}

    static boolean isOrdinary(String path) {
        return ORDINARY.contains(path);
    }

    /// True if the device is the machine's memory, a disk, or input from its keyboard. `/dev/kvm`,
    /// `/dev/fuse` and `/dev/dri` are not: each opens a large part of the kernel, but no data of
    /// the host by itself.
    static boolean isDangerous(String path) {
        if (path.equals("/dev") || path.equals("/dev/")) {
            return true;
        }
        if (!path.startsWith("/dev/")) {
            return false;
        }
        var name = path.substring("/dev/".length());
        if (DANGEROUS.contains(name)) {
            return true;
        }
        for (var folder : DANGEROUS_FOLDERS) {
            if (name.startsWith(folder) || folder.equals(name + "/")) {
                return true;
            }
        }
        return isDisk(name);
    }

    private static boolean isDisk(String name) {
        for (var prefix : LETTERED_DISKS) {
            if (follows(name, prefix, 'a', 'z')) {
                return true;
            }
        }
        for (var prefix : NUMBERED_DISKS) {
            if (follows(name, prefix, '0', '9')) {
                return true;
            }
        }
        return false;
    }

    private static boolean follows(String name, String prefix, char from, char to) {
        if (!name.startsWith(prefix) || name.length() == prefix.length()) {
            return false;
        }
        var next = name.charAt(prefix.length());
        return next >= from && next <= to;
    }

    /// True if the rule (`TYPE MAJOR:MINOR ACCESS`) opens all devices, a disk or the machine's
    /// memory. A rule we cannot read counts as such.
    static boolean isDangerousRule(String rule) {
        var text = rule.strip();
        if (!text.startsWith("c ")) {
            return true;
        }
        var numbers = text.substring(2).stripLeading();
        var colon = numbers.indexOf(':');
        if (colon < 0) {
            return true;
        }
        var major = numbers.substring(0, colon);
        var end = numbers.indexOf(' ', colon);
        var minor = numbers.substring(colon + 1, end < 0 ? numbers.length() : end);
        return switch (major) {
            case "*", "21" -> true; // 21 are disks as raw SCSI
            case "1" ->
                    switch (minor) {
                        case "*", "1", "2", "4", "11" -> true; // mem, kmem, port, kmsg
                        default -> false;
                    };
            default -> false;
        };
    }
}
