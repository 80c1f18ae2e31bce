package io.hullwright.check.dockerfile;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildCommand;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import org.jspecify.annotations.Nullable;

@CheckInfo(
        id = "DKF-052",
        title = "useradd with a high number writes no log of logins",
        severity = Severity.LOW,
        checklist = "image-security/5",
        references = "hadolint/DL3046",
        why =
                """
                The log has a place for every number up to the user's own: with a high one it grows to \
                gigabytes in the layer, as zeros that not every builder keeps apart.\
                """,
        remedy = "Add --no-log-init (-l) to useradd, or take a number below 100000.")
final class KeepsLoginLogSmall implements DockerfileCheck {

    private static final int MOST_DIGITS = 5;

    /// Options of useradd in one letter that take a value.
    private static final String WITH_VALUE = "bcdefgGkKpPRsuZ";

    @Override
    public Verdict inspect(Dockerfile file) {
        var failures = new Failures(file);
        Commands.forEach(
                file,
                command -> {
                    if (command.program().equals("useradd") && !writesNoLog(command)) {
                        inspect(command, failures);
                    }
                });
        return failures.verdictOnCommands();
    }

    private static void inspect(BuildCommand command, Failures failures) {
        var number = number(command);
        if (number == null) {
            return;
        }
        var digits = number.text().replaceFirst("^(--uid=|-\\w*u)", "").replaceFirst("^0+", "");
        if (!isNumber(digits)) {
            failures.addUnknown(
                    "only the build knows the number that useradd of line "
                            + number.line()
                            + " gives");
        } else if (digits.length() > MOST_DIGITS) {
            failures.add("useradd has the number " + digits + " and no -l, expected it", number);
        }
    }

    private static boolean writesNoLog(BuildCommand command) {
        for (var argument : command.arguments()) {
            var text = argument.text();
            if (text.equals("--no-log-init") || flags(text).indexOf('l') >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The word with the user's number, null when useradd chooses one.
    private static @Nullable BuildWord number(BuildCommand command) {
        var arguments = command.arguments();
        for (var i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            var text = word.text();
            var flags = flags(text);
            if (text.startsWith("--uid=") || (flags.endsWith("u") && !text.endsWith("u"))) {
                return word;
            }
            if (text.equals("--uid") || flags.endsWith("u")) {
                return i + 1 < arguments.size() ? arguments.get(i + 1) : word;
            }
        }
        return null;
    }

    /// The letters of `-lm`, up to the first that takes what follows for its value, that one
    /// included.
    private static String flags(String text) {
        if (!text.startsWith("-") || text.startsWith("--")) {
            return "";
        }
        for (var i = 1; i < text.length(); i++) {
            if (WITH_VALUE.indexOf(text.charAt(i)) >= 0) {
                return text.substring(1, i + 1);
            }
        }
        return text.substring(1);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
