package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Pip;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// A command of a language's package manager that installs, with packages told apart from options.
///
/// @param packages what it names, without options and their values
/// @param options the options, each with its value behind it where it takes one
record LanguageTool(Kind kind, List<BuildWord> packages, List<BuildWord> options) {

    enum Kind {
        PIP,
        NPM,
        GEM,
        GO,
        NONE
    }

    private static final Set<String> PIP_VALUES =
            Set.of(
                    "-r",
                    "--requirement",
                    "-c",
                    "--constraint",
                    "-e",
                    "--editable",
                    "-t",
                    "--target",
                    "-i",
                    "--index-url",
                    "--extra-index-url",
                    "-f",
                    "--find-links",
                    "-d",
                    "--prefix",
                    "--root",
                    "--src",
                    "--platform",
                    "--python-version",
                    "--implementation",
                    "--abi",
                    "--progress-bar",
                    "--timeout",
                    "--retries",
                    "--proxy",
                    "--cert",
                    "--client-cert",
                    "--cache-dir",
                    "--log",
                    "--trusted-host",
                    "--no-binary",
                    "--only-binary",
                    "--upgrade-strategy",
                    "--config-settings",
                    "-C",
                    "--global-option",
                    "--report",
                    "--root-user-action",
                    "--exists-action",
                    "--use-feature",
                    "--build",
                    "-b",
                    "--python",
                    "-p",
                    "--default-timeout",
                    "--index",
                    "--default-index",
                    "--index-strategy",
                    "--link-mode",
                    "--override",
                    "--group",
                    "--extra",
                    "--pip-args",
                    "--suffix",
                    "--use-deprecated",
                    "--keyring-provider",
                    "--install-option");

    private static final Set<String> NPM_VALUES =
            Set.of(
                    "--prefix",
                    "--registry",
                    "--cache",
                    "--tag",
                    "--loglevel",
                    "--omit",
                    "--include",
                    "-w",
                    "--workspace",
                    "--before",
                    "--only",
                    "--userconfig",
                    "--globalconfig",
                    "--fetch-retries",
                    "--fetch-timeout",
                    "--network-timeout",
                    "--install-strategy",
                    "-C",
                    "--dir",
                    "--cwd",
                    "--cache-folder",
                    "--modules-folder",
                    "--filter",
                    "-F",
                    "--network-concurrency",
                    "--mutex",
                    "--store-dir",
                    "--target_arch",
                    "--arch",
                    "--global-dir",
                    "--reporter",
                    "--os",
                    "--cpu",
                    "--libc",
                    "--script-shell",
                    "--location",
                    "--proxy",
                    "--https-proxy",
                    "--cafile",
                    "--depth",
                    "--maxsockets",
                    "--fetch-retry-mintimeout",
                    "--fetch-retry-maxtimeout");

    private static final Set<String> GEM_VALUES =
            Set.of(
                    "-v",
                    "--version",
                    "-i",
                    "--install-dir",
                    "-n",
                    "--bindir",
                    "-s",
                    "--source",
                    "-P",
                    "--trust-policy",
                    "--platform",
                    "-g",
                    "--file",
                    "-p",
                    "--http-proxy",
                    "--build-root",
                    "--config-file",
                    "--document",
                    "-B",
                    "--bulk-threshold",
                    "--target-rbconfig");

    private static final Set<String> GO_VALUES =
            Set.of(
                    "-ldflags",
                    "-tags",
                    "-o",
                    "-mod",
                    "-C",
                    "-gcflags",
                    "-asmflags",
                    "-p",
                    "-buildmode",
                    "-modfile",
                    "-overlay",
                    "-pkgdir",
                    "-toolexec",
                    "-pgo",
                    "-installsuffix",
                    "-compiler",
                    "-gccgoflags",
                    "-covermode",
                    "-coverpkg",
                    "-exec");

    /// A tool of the kind NONE for every other command.
    static LanguageTool of(BuildCommand command) {
        var pip = firstOfPip(command);
        if (pip >= 0) {
            return read(command, pip, Kind.PIP, Set.of("install"));
        }
        return switch (command.program()) {
            case "pipx" -> read(command, 0, Kind.PIP, Set.of("install", "inject", "run"));
            case "uv" -> uv(command);
            case "npm" -> read(command, 0, Kind.NPM, Set.of("install", "i", "in", "add"));
            case "pnpm" -> read(command, 0, Kind.NPM, Set.of("install", "i", "add"));
            case "yarn" -> {
                var global = indexOf(command, "global");
                yield read(command, global + 1, Kind.NPM, Set.of("add"));
            }
            case "gem" -> read(command, 0, Kind.GEM, Set.of("install", "i"));
            case "go" -> read(command, 0, Kind.GO, Set.of("install", "get", "run"));
            default -> new LanguageTool(Kind.NONE, List.of(), List.of());
        };
    }

    /// `uv pip install`, `uv tool install`, `uv tool run` and `uv add`.
    private static LanguageTool uv(BuildCommand command) {
        var verb = command.verb();
        if (verb.equals("pip") || verb.equals("tool")) {
            return read(command, indexOf(command, verb) + 1, Kind.PIP, Set.of("install", "run"));
        }
        return read(command, 0, Kind.PIP, Set.of("add"));
    }

    static boolean isPip(BuildCommand command) {
        return firstOfPip(command) >= 0;
    }

    private static int firstOfPip(BuildCommand command) {
        return Pip.firstArgument(command.program(), command.arguments(), BuildWord::text);
    }

    private static int indexOf(BuildCommand command, String word) {
        var arguments = command.arguments();
        for (var i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).text().equals(word)) {
                return i;
            }
        }
        return -1;
    }

    /// @param from index of the argument to look for the verb from
    private static LanguageTool read(BuildCommand command, int from, Kind kind, Set<String> verbs) {
        var arguments = command.arguments();
        var packages = new ArrayList<BuildWord>();
        var options = new ArrayList<BuildWord>();
        var verb = "";
        for (var i = from; i < arguments.size(); i++) {
            var word = arguments.get(i);
            var text = word.text();
            if (text.equals("--") && kind == Kind.GEM) {
                break;
            }
            if (text.startsWith("-")) {
                options.add(word);
                if (takesValue(kind, text) && i + 1 < arguments.size()) {
                    options.add(arguments.get(++i));
                }
            } else if (verb.isEmpty()) {
                verb = text;
            } else {
                packages.add(word);
            }
        }
        return verbs.contains(verb)
                ? new LanguageTool(kind, verb.equals("run") ? first(packages) : packages, options)
                : new LanguageTool(Kind.NONE, List.of(), List.of());
    }

    /// What follows the package of `run` is the program's.
    private static List<BuildWord> first(List<BuildWord> packages) {
        return packages.isEmpty() ? packages : packages.subList(0, 1);
    }

    private static boolean takesValue(Kind kind, String option) {
        return switch (kind) {
            case PIP -> PIP_VALUES.contains(option);
            case NPM -> NPM_VALUES.contains(option);
            case GEM -> GEM_VALUES.contains(option);
            case GO -> GO_VALUES.contains(option);
            case NONE -> false;
        };
    }

    /// True for an option of one of these names, also with its value in the same word.
    boolean hasOption(String... names) {
        for (var option : options) {
            for (var name : names) {
                var text = option.text();
                var joined = name.startsWith("--") ? name + "=" : name;
                if (text.equals(name) || text.startsWith(joined)) {
                    return true;
                }
            }
        }
        return false;
    }
}
