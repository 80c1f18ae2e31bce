package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;

@CheckInfo(
        id = "DKF-029",
        title = "Packages of the system are installed by version",
        severity = Severity.LOW,
        checklist = "image-security/8",
        references = {
            "kics/965a08d7",
            "kics/d3499f6d",
            "kics/6452c424",
            "kics/93d88cf7",
            "kics/562952e4",
            "hadolint/DL3008",
            "hadolint/DL3018",
            "hadolint/DL3033",
            "hadolint/DL3037",
            "hadolint/DL3041"
        },
        why =
                """
                Without a version two builds of one revision install different programs, and \
                nobody can tell from the file which one runs.\
                """,
        remedy = "Name the version of each package, for example curl=8.14.1-r2 with apk.")
final class PinsPackages implements DockerfileCheck {

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(
                file,
                command -> {
                    var tool = PackageTool.of(command);
                    if (!tool.installs()) {
                        return;
                    }
                    var packages = tool.packages();
                    packages.forEach(word -> inspect(tool, word, failures));
                    if (packages.isEmpty()) {
                        failures.addUnknown(
                                "only the build knows what "
                                        + command.program()
                                        + " of line "
                                        + command.first().line()
                                        + " installs");
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void inspect(PackageTool tool, BuildWord word, Failures failures) {
        var text = word.text();
        if (isFile(text) || hasVersion(tool.kind(), text)) {
            return;
        }
        if (word.isOpen()) {
            failures.addUnknown("only the build knows the package " + text);
        } else if (isRpm(tool.kind()) && isVersionStart(text, text.lastIndexOf('-') + 1)) {
            failures.addUnknown(
                    "whether "
                            + text
                            + " names a version or ends in a number, only the repository tells");
        } else {
            failures.add(text + " has no version, expected one", word);
        }
    }

    private static boolean isFile(String text) {
        return text.startsWith("/")
                || text.startsWith("./")
                || text.contains("://")
                || text.endsWith(".deb")
                || text.endsWith(".rpm")
                || text.endsWith(".apk");
    }

    private static boolean hasVersion(PackageTool.Kind kind, String text) {
        return switch (kind) {
            case APT, ZYPPER -> isExact(text, text.indexOf('='));
            case APK -> isExact(text, Math.max(text.indexOf('='), text.indexOf('~')));
            case YUM, DNF -> hasRpmVersion(text);
            case NONE -> false;
        };
    }

    private static boolean isRpm(PackageTool.Kind kind) {
        return kind == PackageTool.Kind.YUM || kind == PackageTool.Kind.DNF;
    }

    /// The version stands last, with its release behind it or an epoch before it. A lone number
    /// at the end is as often a part of the name: java-11, dotnet-sdk-8.0.
    private static boolean hasRpmVersion(String text) {
        var last = text.lastIndexOf('-') + 1;
        if (!isVersionStart(text, last)) {
            return false;
        }
        var before = text.lastIndexOf('-', last - 2) + 1;
        return text.charAt(last) == '$'
                || text.indexOf(':', last) > 0
                || isVersionStart(text, before)
                || isWhole(text, last);
    }

    /// True for three numbers with dots between.
    private static boolean isWhole(String text, int from) {
        var end = from;
        var dots = 0;
        while (end < text.length()
                && (Character.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            dots += text.charAt(end) == '.' && isVersionStart(text, end + 1) ? 1 : 0;
            end++;
        }
        return dots >= 2;
    }

    private static boolean isExact(String text, int sign) {
        return sign > 0
                && sign + 1 < text.length()
                && text.indexOf('<') < 0
                && text.indexOf('>') < 0
                && text.charAt(sign + 1) != '*';
    }

    /// @param at index behind a dash
    private static boolean isVersionStart(String text, int at) {
        return at > 0
                && at < text.length()
                && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '$');
    }
}
