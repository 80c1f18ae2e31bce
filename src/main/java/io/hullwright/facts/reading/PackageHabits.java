package io.hullwright.facts.reading;

import io.hullwright.facts.BuildStep.Habit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What a build step does with package managers. A new one is made for each step: what counts is
/// what the step does as a whole.
final class PackageHabits {

    private final Set<PackageFamily> updated = EnumSet.noneOf(PackageFamily.class);
    private final Set<PackageFamily> installed = EnumSet.noneOf(PackageFamily.class);
    private final Set<PackageFamily> keepsCache = EnumSet.noneOf(PackageFamily.class);
    private final Set<PackageFamily> cleaned = EnumSet.noneOf(PackageFamily.class);
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
        for (PackageFamily family : updated) {
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
        PackageFamily family = PackageFamily.of(command);
        if (family == PackageFamily.NONE) {
            readOther(program, command);
        } else {
            readSwitches(command.arguments());
            readManager(family, program, command);
        }
    }

    private void readOther(String program, ShellCommand command) {
        List<String> arguments = command.arguments();
        switch (program) {
            case "rpm", "debootstrap", "yum-config-manager" -> readSwitches(arguments);
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

    private void readManager(PackageFamily family, String program, ShellCommand command) {
        String verb = family.verbOf(command);
        switch (verb) {
            case "update", "makecache", "check-update", "refresh", "ref", "-Sy" -> {
                boolean upgrades = family == PackageFamily.YUM || family == PackageFamily.ZYPPER;
                if (upgrades && verb.equals("update")) {
                    install(family, command);
                } else {
                    updated.add(family);
                    if (family == PackageFamily.APT
                            || (family == PackageFamily.APK && !isCacheless(command))) {
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

    private static boolean isAvailableUpgrade(PackageFamily family, ShellCommand command) {
        return family == PackageFamily.APK
                && command.hasArgument("upgrade")
                && (command.hasArgument("--available") || command.hasArgument("-a"));
    }

    private void install(PackageFamily family, ShellCommand command) {
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
        if (family != PackageFamily.PIP && family != PackageFamily.YARN) {
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

    private void readPackages(PackageFamily family, ShellCommand command) {
        List<String> arguments = command.arguments();
        boolean virtual =
                command.hasArgumentLike("--virtual")
                        || (family == PackageFamily.APK && command.hasArgument("-t"));
        for (int i = 0; i < arguments.size(); i++) {
            String name = KnownPackages.name(arguments.get(i));
            if (KnownPackages.isSshServer(name)) {
                habits.add(Habit.SSH_SERVER);
            }
            if (KnownPackages.isTool(name)) {
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

    /// A removal after `apt-mark auto`, or with names that only the shell knows, is taken to be
    /// thorough.
    private void remove(ShellCommand command) {
        List<String> arguments = command.arguments();
        removesAll |= marksAutomatic;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            removesAll |= argument.indexOf('$') >= 0 || argument.indexOf('*') >= 0;
            tools.remove(KnownPackages.name(argument));
        }
    }

    private void readClean(PackageFamily family, String verb, ShellCommand command) {
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
                cleaned.add(PackageFamily.APT);
            } else if (path.startsWith("/var/cache/apk")) {
                cleaned.add(PackageFamily.APK);
            } else if (path.startsWith("/var/cache/yum") || path.startsWith("/var/cache/dnf")) {
                cleaned.add(PackageFamily.YUM);
            } else if (path.startsWith("/var/cache/zypp")) {
                cleaned.add(PackageFamily.ZYPPER);
            } else if (path.contains(".cache")) {
                cleaned.add(PackageFamily.PIP);
                cleaned.add(PackageFamily.YARN);
            } else if (path.equals("/var/cache/*") || path.equals("/var/cache")) {
                cleaned.add(PackageFamily.APK);
                cleaned.add(PackageFamily.YUM);
                cleaned.add(PackageFamily.ZYPPER);
            }
        }
    }

    private void readSwitches(List<String> arguments) {
        if (SignatureSwitches.turnOff(arguments)) {
            habits.add(Habit.UNVERIFIED_PACKAGES);
        }
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
