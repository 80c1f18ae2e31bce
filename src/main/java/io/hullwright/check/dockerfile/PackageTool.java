package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import java.util.ArrayList;
import java.util.List;

/// A command of a system's package manager, with the verb told apart from options and packages.
///
/// @param verb what it is told to do, empty when nothing is
/// @param verbAt index of the verb in the command's words, -1 when there is none
record PackageTool(Kind kind, String verb, int verbAt, BuildCommand command) {

    enum Kind {
        APT,
        APK,
        YUM,
        DNF,
        ZYPPER,
        NONE
    }

    static PackageTool of(BuildCommand command) {
        var kind =
                switch (command.program()) {
                    case "apt-get", "apt", "aptitude" -> Kind.APT;
                    case "apk" -> Kind.APK;
                    case "yum" -> Kind.YUM;
                    case "dnf", "dnf5", "microdnf", "tdnf" -> Kind.DNF;
                    case "zypper" -> Kind.ZYPPER;
                    default -> Kind.NONE;
                };
        var at = kind == Kind.NONE ? -1 : nextWord(kind, command, command.start() + 1);
        if (isRpm(kind) && at >= 0 && isOneOf(text(command, at), "module", "group", "groups")) {
            var action = nextWord(kind, command, at + 1);
            at = action >= 0 && text(command, action).equals("install") ? action : at;
        }
        return new PackageTool(kind, at < 0 ? "" : text(command, at), at, command);
    }

    private static String text(BuildCommand command, int word) {
        return command.words().get(word).text();
    }

    private static boolean isRpm(Kind kind) {
        return kind == Kind.YUM || kind == Kind.DNF;
    }

    /// Index of the next word that is no option and no value of one, or -1.
    private static int nextWord(Kind kind, BuildCommand command, int from) {
        for (var i = from; i < command.words().size(); i++) {
            var text = text(command, i);
            if (takesValue(kind, text)) {
                i++;
            } else if (!text.startsWith("-")) {
                return i;
            }
        }
        return -1;
    }

    private static boolean takesValue(Kind kind, String option) {
        return switch (kind) {
            case APT -> isOneOf(option, "-o", "-c", "-t", "--option", "--target-release");
            case APK -> isOneOf(option, "-X", "--repository", "-p", "--root", "-t", "--virtual");
            case YUM, DNF -> isOneOf(option, "-c", "-d", "-e", "-R", "-x");
            case ZYPPER -> isOneOf(option, "-R", "--root", "-D", "-C", "-p", "--plus-repo");
            case NONE -> false;
        };
    }

    private static boolean isOneOf(String option, String... options) {
        for (var known : options) {
            if (known.equals(option)) {
                return true;
            }
        }
        return false;
    }

    boolean updatesIndex() {
        return switch (kind) {
            case APT, APK -> verb.equals("update");
            case YUM, DNF -> isOneOf(verb, "makecache", "check-update");
            case ZYPPER -> isOneOf(verb, "refresh", "ref");
            case NONE -> false;
        };
    }

    boolean installs() {
        return switch (kind) {
            case APT -> verb.equals("install");
            case APK -> verb.equals("add");
            case YUM, DNF -> isOneOf(verb, "install", "groupinstall", "localinstall", "reinstall");
            case ZYPPER -> isOneOf(verb, "install", "in");
            case NONE -> false;
        };
    }

    /// The packages behind the verb, without options and their values.
    List<BuildWord> packages() {
        var packages = new ArrayList<BuildWord>();
        var words = command.words();
        for (var i = verbAt + 1; verbAt >= 0 && i < words.size(); i++) {
            var text = words.get(i).text();
            if (takesValue(kind, text)) {
                i++;
            } else if (!text.startsWith("-")) {
                packages.add(words.get(i));
            }
        }
        return packages;
    }
}
