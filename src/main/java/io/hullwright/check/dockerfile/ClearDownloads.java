package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What a command loads without TLS.
final class ClearDownloads {

    private static final Set<String> DOWNLOADERS = Set.of("curl", "wget", "aria2c", "fetch");

    /// Others that load addresses. What apt and apk load is signed, whatever it comes over; rpm and
    /// its like ask for no signature of a file that is named.
    private static final Set<String> OTHERS =
            Set.of(
                    "git",
                    "pipx",
                    "uv",
                    "npm",
                    "yarn",
                    "pnpm",
                    "gem",
                    "rpm",
                    "yum",
                    "dnf",
                    "dnf5",
                    "microdnf",
                    "tdnf");

    private ClearDownloads() {}

    /// The addresses, those of its own container left out.
    static List<BuildWord> of(BuildCommand command) {
        var found = new ArrayList<BuildWord>();
        if (loads(command)) {
            var arguments = command.arguments();
            for (var i = 0; i < arguments.size(); i++) {
                var address = address(arguments.get(i).text());
                if (isClear(address) && !isLocal(address) && !isOnTheWay(i, command)) {
                    found.add(arguments.get(i));
                }
            }
        }
        return found;
    }

    private static boolean loads(BuildCommand command) {
        var program = command.program();
        return DOWNLOADERS.contains(program)
                || OTHERS.contains(program)
                || LanguageTool.isPip(command);
    }

    /// True for a proxy, for the page that curl says it comes from, and for what git is told to
    /// write down.
    private static boolean isOnTheWay(int index, BuildCommand command) {
        var arguments = command.arguments();
        if (command.program().equals("git")) {
            return arguments.getFirst().text().equals("config");
        }
        if (arguments.get(index).text().startsWith("--proxy=")) {
            return true;
        }
        return index > 0
                && switch (arguments.get(index - 1).text()) {
                    case "--proxy", "--preproxy", "--referer" -> true;
                    // wget's take no value
                    case "-x", "-e" -> command.program().equals("curl");
                    default -> false;
                };
    }

    /// What stands behind `--index-url=` or `git+`.
    private static String address(String word) {
        var equals = word.startsWith("-") ? word.indexOf('=') + 1 : 0;
        var rest = word.substring(equals);
        var reference = rest.indexOf(" @ ");
        var plain = reference < 0 ? rest : rest.substring(reference + 3);
        return plain.startsWith("git+") ? plain.substring(4) : plain;
    }

    private static boolean isClear(String address) {
        return address.startsWith("http://")
                || address.startsWith("ftp://")
                || address.startsWith("git://");
    }

    private static boolean isLocal(String address) {
        var rest = address.substring(address.indexOf("://") + 3);
        for (var host : List.of("localhost", "127.0.0.1", "[::1]")) {
            if (rest.equals(host) || rest.startsWith(host + ":") || rest.startsWith(host + "/")) {
                return true;
            }
        }
        return false;
    }

    /// True for a downloader without any address that is kept.
    static boolean mayBeHidden(BuildCommand command) {
        if (!DOWNLOADERS.contains(command.program())) {
            return false;
        }
        var hidden = false;
        var arguments = command.arguments();
        for (var i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (word.text().contains("://") && !isOnTheWay(i, command)) {
                return false;
            }
            hidden |= word.isHidden();
        }
        return hidden;
    }
}
