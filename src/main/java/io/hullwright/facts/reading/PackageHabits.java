package io.hullwright.facts.reading;

import io.hullwright.facts.BuildStep.Habit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a build step does with package managers. A new one is made for each step: what counts is
/// what the step does as a whole.
final class PackageHabits {

    /// Managers that share an index and a cache.
    private enum Family {
        APT,
        APK,
        YUM,
        ZYPPER,
        PACMAN,
        PIP,
        YARN,
        NONE
    }

    private static final Set<String> UNVERIFIED =
            Set.of(
                    "--allow-untrusted",
                    "--allow-unauthenticated",
                    "--force-yes",
                    "--allow-insecure-repositories",
                    "--nogpgcheck",
                    "--no-gpgcheck",
                    "--no-gpg-checks",
                    "--no-gpg-check",
                    "--allow-unsigned-rpm",
                    "--nosignature",
                    "--nodigest",
                    "--no-check-gpg");

    private static final Set<String> SSH_SERVERS =
            Set.of(
                    "openssh-server",
                    "openssh",
                    "ssh",
                    "sshd",
                    "dropbear",
                    "dropbear-bin",
                    "task-ssh-server",
                    "tinysshd",
                    "openssh-server-pam");

    private static final Set<String> TOOLS =
            Set.of(
                    "build-essential",
                    "build-base",
                    "alpine-sdk",
                    "base-devel",
                    "gcc",
                    "g++",
                    "gcc-c++",
                    "gfortran",
                    "clang",
                    "tcc",
                    "make",
                    "cmake",
                    "gdb",
                    "lldb",
                    "strace",
                    "ltrace",
                    "valgrind",
                    "golang",
                    "golang-go",
                    "go",
                    "rust",
                    "rustc",
                    "cargo",
                    "default-jdk",
                    "ghc");

    private final Set<Family> updated = EnumSet.noneOf(Family.class);
    private final Set<Family> installed = EnumSet.noneOf(Family.class);
    private final Set<Family> keepsCache = EnumSet.noneOf(Family.class);
    private final Set<Family> cleaned = EnumSet.noneOf(Family.class);
    private final Set<String> tools = new HashSet<>();
    private final EnumSet<Habit> habits;
    private final boolean pipKeepsNothing;
    private boolean runsScript;
    private boolean marksAutomatic;
    private boolean removesAll;

    private PackageHabits(boolean pipKeepsNothing, EnumSet<Habit> habits) {
        this.pipKeepsNothing = pipKeepsNothing;
        this.habits = habits;
    }

    /// @param pipKeepsNothing true when the image sets `PIP_NO_CACHE_DIR`
    static void read(List<ShellCommand> commands, boolean pipKeepsNothing, EnumSet<Habit> habits) {
        PackageHabits step = new PackageHabits(pipKeepsNothing, habits);
        for (int i = 0; i < commands.size(); i++) {
            step.readCommand(commands.get(i));
        }
        step.conclude();
    }

    private void conclude() {
        for (Family family : updated) {
            // a script that is run after the update may well install
            if (!installed.contains(family) && !runsScript) {
                habits.add(Habit.INDEX_UPDATE_ALONE);
            }
        }
        keepsCache.removeAll(cleaned);
        if (!keepsCache.isEmpty()) {
            habits.add(Habit.CACHE_KEPT);
        }
        if (!tools.isEmpty() && !removesAll) {
            habits.add(Habit.DEVELOPMENT_TOOLS);
        }
    }

    private void readCommand(ShellCommand command) {
        String program = command.program();
        Family family = familyOf(program, command);
        if (family == Family.NONE) {
            readOther(program, command);
        } else {
            readUnverified(command.arguments());
            readManager(family, program, command);
        }
    }

    private static Family familyOf(String program, ShellCommand command) {
        return switch (program) {
            case "apt-get", "apt", "aptitude" -> Family.APT;
            case "apk" -> Family.APK;
            case "yum", "dnf", "microdnf", "tdnf", "dnf5" -> Family.YUM;
            case "zypper" -> Family.ZYPPER;
            case "pacman" -> Family.PACMAN;
            case "yarn" -> Family.YARN;
            default -> command.runsPip() ? Family.PIP : Family.NONE;
        };
    }

    private void readOther(String program, ShellCommand command) {
        List<String> arguments = command.arguments();
        switch (program) {
            case "rpm", "debootstrap", "yum-config-manager" -> readUnverified(arguments);
            case "rm", "find" -> readRemoved(arguments);
            case "apt-mark" -> marksAutomatic |= command.verb().equals("auto");
            case "sshd" -> habits.add(Habit.SSH_SERVER);
            case "echo", "printf", "sed", "tee" -> readConfiguration(arguments);
            case "sh", "bash", "dash", "ash" -> runsScript |= !command.hasScript();
            default -> {
                // what `$INSTALL x` runs is not known here
                String path = command.path();
                runsScript |= path.startsWith("./") || path.endsWith(".sh") || path.startsWith("$");
            }
        }
    }

    private void readManager(Family family, String program, ShellCommand command) {
        String verb = verbOf(family, command);
        switch (verb) {
            case "update", "makecache", "check-update", "refresh", "ref", "-Sy" -> {
                boolean upgrades = family == Family.YUM || family == Family.ZYPPER;
                if (upgrades && verb.equals("update")) {
                    install(family, command);
                } else {
                    updated.add(family);
                    if (family == Family.APT || (family == Family.APK && !isCacheless(command))) {
                        keepsCache.add(family);
                    }
                }
            }
            case "install",
                    "add",
                    "in",
                    "build-dep",
                    "reinstall",
                    "localinstall",
                    "groupinstall",
                    "upgrade",
                    "safe-upgrade",
                    "up",
                    "swap",
                    "satisfy",
                    "-S",
                    "-Syu",
                    "source",
                    "download" ->
                    install(family, command);
            case "dist-upgrade",
                    "full-upgrade",
                    "dup",
                    "distro-sync",
                    "system-upgrade",
                    "distribution-synchronization" -> {
                habits.add(Habit.DIST_UPGRADE);
                install(family, command);
            }
            case "remove",
                    "purge",
                    "autoremove",
                    "auto-remove",
                    "autopurge",
                    "del",
                    "erase",
                    "delete",
                    "rm",
                    "-R",
                    "-Rs",
                    "-Rns" ->
                    remove(command);
            case "clean", "cc", "distclean", "dist-clean", "cache", "-Scc", "-Sc" ->
                    readClean(family, verb, command);
            default -> {}
        }
        if (command.hasArgument("dist-upgrade") || isAvailableUpgrade(family, command)) {
            habits.add(Habit.DIST_UPGRADE);
        }
        if (program.equals("yarn") && verb.isEmpty()) {
            install(family, command);
        }
    }

    private static boolean isAvailableUpgrade(Family family, ShellCommand command) {
        return family == Family.APK
                && command.hasArgument("upgrade")
                && (command.hasArgument("--available") || command.hasArgument("-a"));
    }

    /// The verb stands after options, some of which take a value; pacman has options for verbs.
    private static String verbOf(Family family, ShellCommand command) {
        List<String> arguments = command.arguments();
        boolean takesNext = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (family == Family.PACMAN && argument.startsWith("-")) {
                return argument.startsWith("-Syu") || argument.startsWith("-Syyu")
                        ? "-Syu"
                        : argument.startsWith("-Sy") && i + 1 < arguments.size() ? "-S" : argument;
            }
            if (takesNext) {
                takesNext = false;
            } else if (argument.startsWith("-")) {
                takesNext = takesValue(family, argument);
            } else {
                return Values.lower(argument);
            }
        }
        return "";
    }

    private static boolean takesValue(Family family, String option) {
        return switch (family) {
            case APT -> option.equals("-o") || option.equals("-c") || option.equals("-t");
            case APK -> option.equals("-X") || option.equals("--repository") || option.equals("-p");
            case PIP -> option.equals("-m");
            case YUM -> option.equals("-c");
            default -> false;
        };
    }

    private void install(Family family, ShellCommand command) {
        installed.add(family);
        switch (family) {
            case APK -> {
                if (!isCacheless(command)) {
                    keepsCache.add(family);
                }
            }
            case YUM, ZYPPER -> keepsCache.add(family);
            case YARN -> keepsCache.add(family);
            case PIP -> {
                if (!pipKeepsNothing && !setsNoCache(command)) {
                    keepsCache.add(family);
                }
            }
            default -> {}
        }
        if (family != Family.PIP && family != Family.YARN) {
            readPackages(family, command);
        }
    }

    private static boolean isCacheless(ShellCommand command) {
        return command.hasArgument("--no-cache");
    }

    private static boolean setsNoCache(ShellCommand command) {
        if (command.hasArgumentLike("--no-cache-dir")) {
            return true;
        }
        for (int i = 0; i < command.start(); i++) {
            if (command.words().get(i).startsWith("PIP_NO_CACHE_DIR=")) {
                return true;
            }
        }
        return false;
    }

    private void readPackages(Family family, ShellCommand command) {
        List<String> arguments = command.arguments();
        boolean virtual =
                command.hasArgumentLike("--virtual")
                        || (family == Family.APK && command.hasArgument("-t"));
        for (int i = 0; i < arguments.size(); i++) {
            String name = packageName(arguments.get(i));
            if (SSH_SERVERS.contains(name)) {
                habits.add(Habit.SSH_SERVER);
            }
            if (isTool(name)) {
                tools.add(virtual ? virtualName(arguments) : name);
            }
        }
    }

    private static String virtualName(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("--virtual=")) {
                return argument.substring("--virtual=".length());
            }
            boolean next = argument.equals("--virtual") || argument.equals("-t");
            if (next && i + 1 < arguments.size()) {
                return arguments.get(i + 1);
            }
        }
        return "";
    }

    /// Without its version: `gcc=4:12.2`, `gcc-12`, `gcc~=12`, `gcc/bookworm`, `gcc:amd64`.
    private static String packageName(String argument) {
        int end = 0;
        while (end < argument.length() && "=<>~/:".indexOf(argument.charAt(end)) < 0) {
            end++;
        }
        return Values.lower(argument.substring(0, end));
    }

    private static boolean isTool(String name) {
        if (TOOLS.contains(name) || name.contains("development tools")) {
            return true;
        }
        int dash = name.lastIndexOf('-');
        boolean versioned =
                dash > 0 && dash + 1 < name.length() && Character.isDigit(name.charAt(dash + 1));
        if (versioned && TOOLS.contains(name.substring(0, dash))) {
            return true;
        }
        return name.startsWith("openjdk")
                && (name.endsWith("-jdk") || name.endsWith("-jdk-headless"));
    }

    /// A removal after `apt-mark auto`, or with names that only the shell knows, is taken to be
    /// thorough.
    private void remove(ShellCommand command) {
        List<String> arguments = command.arguments();
        removesAll |= marksAutomatic;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            removesAll |= argument.indexOf('$') >= 0 || argument.indexOf('*') >= 0;
            tools.remove(packageName(argument));
        }
    }

    private void readClean(Family family, String verb, ShellCommand command) {
        boolean all =
                switch (family) {
                    // `apt-get clean` leaves the lists
                    case APT -> verb.equals("distclean") || verb.equals("dist-clean");
                    case YUM -> command.hasArgument("all");
                    case YARN -> command.hasArgument("clean");
                    case PIP -> command.hasArgument("purge");
                    default -> true;
                };
        if (all) {
            cleaned.add(family);
        }
    }

    private void readRemoved(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String path = arguments.get(i);
            if (path.startsWith("/var/lib/apt")) {
                cleaned.add(Family.APT);
            } else if (path.startsWith("/var/cache/apk")) {
                cleaned.add(Family.APK);
            } else if (path.startsWith("/var/cache/yum") || path.startsWith("/var/cache/dnf")) {
                cleaned.add(Family.YUM);
            } else if (path.startsWith("/var/cache/zypp")) {
                cleaned.add(Family.ZYPPER);
            } else if (path.contains(".cache")) {
                cleaned.add(Family.PIP);
                cleaned.add(Family.YARN);
            } else if (path.equals("/var/cache/*") || path.equals("/var/cache")) {
                cleaned.add(Family.APK);
                cleaned.add(Family.YUM);
                cleaned.add(Family.ZYPPER);
            }
        }
    }

    private void readUnverified(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String low = Values.lower(arguments.get(i));
            if (UNVERIFIED.contains(low)
                    || low.contains("gpgcheck=0")
                    || low.contains("gpgcheck=false")
                    || isOn(low, "allowunauthenticated=")
                    || isOn(low, "allowinsecurerepositories=")) {
                habits.add(Habit.UNVERIFIED_PACKAGES);
            }
        }
    }

    private static boolean isOn(String low, String setting) {
        int at = low.indexOf(setting);
        return at >= 0 && Values.isOn(low.substring(at + setting.length()));
    }

    /// Text that goes into a package manager's own files.
    private void readConfiguration(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String low = Values.lower(arguments.get(i));
            boolean trusted = low.contains("[trusted=yes") || low.contains(" trusted=yes");
            if (trusted || low.contains("gpgcheck=0") || low.contains("siglevel = never")) {
                habits.add(Habit.UNVERIFIED_PACKAGES);
            }
            if (low.contains("sslverify=0") || low.contains("sslverify=false")) {
                habits.add(Habit.UNVERIFIED_TLS);
            }
        }
    }
}
