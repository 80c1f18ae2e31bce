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
            // the version stands last: java-1.8.0-openjdk has none
            case YUM, DNF -> {
                var dash = text.lastIndexOf('-') + 1;
                yield dash > 0 && dash < text.length() && isVersionStart(text.charAt(dash));
            }
            case NONE -> false;
        };
    }

    private static boolean isExact(String text, int sign) {
        return sign > 0
                && sign + 1 < text.length()
                && text.indexOf('<') < 0
                && text.indexOf('>') < 0
                && text.charAt(sign + 1) != '*';
    }

    private static boolean isVersionStart(char first) {
        return Character.isDigit(first) || first == '$';
    }
}
