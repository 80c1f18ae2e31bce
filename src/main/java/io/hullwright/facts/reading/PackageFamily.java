package io.hullwright.facts.reading;

import java.util.List;

/// Package managers that share an index and a cache.
enum PackageFamily {
    APT,
    APK,
    YUM,
    ZYPPER,
    PACMAN,
    PIP,
    YARN,
    NONE;

    static PackageFamily of(ShellCommand command) {
        return switch (command.program()) {
            case "apt-get", "apt", "aptitude" -> APT;
            case "apk" -> APK;
            case "yum", "dnf", "microdnf", "tdnf", "dnf5" -> YUM;
            case "zypper" -> ZYPPER;
            case "pacman" -> PACMAN;
            case "yarn" -> YARN;
            default -> command.runsPip() ? PIP : NONE;
        };
    }

    /// The verb stands after options, some of which take a value; pacman has options for verbs.
    String verbOf(ShellCommand command) {
        List<String> arguments = command.arguments();
        boolean takesNext = false;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (this == PACMAN && argument.startsWith("-")) {
                return argument.startsWith("-Syu") || argument.startsWith("-Syyu")
                        ? "-Syu"
                        : argument.startsWith("-Sy") && i + 1 < arguments.size() ? "-S" : argument;
            }
            if (takesNext) {
                takesNext = false;
            } else if (argument.startsWith("-")) {
                takesNext = takesValue(argument);
            } else {
                return Values.lower(argument);
            }
        }
        return "";
    }

    private boolean takesValue(String option) {
        return switch (this) {
            case APT -> option.equals("-o") || option.equals("-c") || option.equals("-t");
            case APK -> option.equals("-X") || option.equals("--repository") || option.equals("-p");
            case PIP -> option.equals("-m");
            case YUM -> option.equals("-c");
            default -> false;
        };
    }
}
