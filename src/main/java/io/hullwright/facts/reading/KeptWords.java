package io.hullwright.facts.reading;

import io.hullwright.facts.BuildWord;
import java.util.Set;

/// Decides what of a command's words may be kept. A word can be a secret without looking like one,
/// so only words in places that are harmless by their program stay; a credential among them goes
/// all the same.
final class KeptWords {

    private static final int LONGEST = 512;

    /// Programs whose arguments are packages, paths, modes and settings.
    private static final Set<String> HARMLESS =
            Set.of(
                    "apt-get",
                    "apt",
                    "aptitude",
                    "apt-mark",
                    "apk",
                    "yum",
                    "dnf",
                    "dnf5",
                    "microdnf",
                    "tdnf",
                    "zypper",
                    "rpm",
                    "dpkg",
                    "pacman",
                    "pipx",
                    "uv",
                    "npm",
                    "yarn",
                    "pnpm",
                    "gem",
                    "go",
                    "cd",
                    "chmod",
                    "chown",
                    "ln",
                    "mv",
                    "cp",
                    "rm",
                    "mkdir",
                    "rmdir",
                    "tar",
                    "unzip",
                    "set",
                    "shopt");

    /// Programs of which only options and addresses stay.
    private static final Set<String> DOWNLOADERS =
            Set.of("curl", "wget", "git", "aria2c", "fetch", "useradd", "adduser", "groupadd");

    /// Options of useradd in one letter that take no value.
    private static final String USERADD_SWITCHES = "DlmMNorU";

    private final ShellCommand command;
    private final Reading secrets;
    private final boolean harmless;
    private final boolean downloader;

    /// @param secrets what was found in the command
    KeptWords(ShellCommand command, Reading secrets) {
        this.command = command;
        this.secrets = secrets;
        String program = command.program();
        this.harmless = HARMLESS.contains(program) || command.runsPip();
        this.downloader = DOWNLOADERS.contains(program);
    }

    String keep(int i) {
        String word = command.words().get(i);
        if (i < command.start()) {
            int equals = ShellCommand.assignmentEnd(word);
            return equals > 0 ? word.substring(0, equals + 1) + BuildWord.HIDDEN : cleaned(word);
        }
        if (i == command.start() || harmless) {
            return followsSecretOption(i) ? BuildWord.HIDDEN : cleaned(word);
        }
        if (i == command.start() + 1 && command.program().equals("git") && isLetters(word, 0)) {
            return word;
        }
        if (downloader && (Values.isDigits(word) || isAddress(word))) {
            return cleaned(word);
        }
        int number = userNumberIn(word);
        if (number > 0) {
            boolean known = Values.isDigits(word.substring(number));
            return known ? word : word.substring(0, number) + BuildWord.HIDDEN;
        }
        return optionName(word);
    }

    private boolean followsSecretOption(int i) {
        String before = i > command.start() ? command.words().get(i - 1) : "";
        return before.startsWith("-") && Names.kind(Names.words(before)) != Names.Kind.NONE;
    }

    /// Where the number begins in `-u1000`, `-mu1000` and `--uid=1000` of useradd, or 0: behind
    /// other options, and of other programs, it may be a password.
    private int userNumberIn(String word) {
        if (!command.program().equals("useradd")) {
            return 0;
        }
        if (word.startsWith("--uid=")) {
            return "--uid=".length();
        }
        int i = word.startsWith("-") ? 1 : word.length();
        while (i < word.length() && USERADD_SWITCHES.indexOf(word.charAt(i)) >= 0) {
            i++;
        }
        return i + 1 < word.length() && word.charAt(i) == 'u' ? i + 1 : 0;
    }

    private static boolean isAddress(String word) {
        return word.startsWith("http://")
                || word.startsWith("https://")
                || word.startsWith("ftp://")
                || word.startsWith("git://");
    }

    /// Of `--name=value` the name; of `-pvalue`, which may be a password, nothing.
    private static String optionName(String word) {
        int equals = word.indexOf('=');
        if (word.startsWith("--")) {
            return equals < 0 && word.length() <= LONGEST
                    ? word
                    : word.substring(0, Math.clamp(equals + 1, 2, LONGEST)) + BuildWord.HIDDEN;
        }
        boolean cluster = word.startsWith("-") && word.length() <= 6 && isLetters(word, 1);
        return cluster ? word : BuildWord.HIDDEN;
    }

    private static boolean isLetters(String word, int from) {
        for (int i = from; i < word.length(); i++) {
            if (!Character.isLetter(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// The word without what may be secret in it.
    private String cleaned(String word) {
        if (word.length() > LONGEST || secrets.isSecretIn(withoutUser(word))) {
            return BuildWord.HIDDEN;
        }
        if (word.contains("$(") || word.indexOf('`') >= 0) {
            return "$" + BuildWord.HIDDEN;
        }
        return plain(word);
    }

    /// The same for words of instructions that are no commands.
    static String plain(String written) {
        String word = withoutUser(written);
        if (word.length() > LONGEST || ValueReader.read("", word).foundSecret()) {
            return word.indexOf('$') >= 0 ? "$" + BuildWord.HIDDEN : BuildWord.HIDDEN;
        }
        int equals = word.indexOf('=');
        if (equals > 0
                && ValueReader.read(word.substring(0, equals), word.substring(equals + 1))
                        .foundSecret()) {
            return word.substring(0, equals + 1) + BuildWord.HIDDEN;
        }
        return word;
    }

    /// An address without user, password and query.
    private static String withoutUser(String word) {
        int scheme = word.indexOf("://");
        if (scheme < 0) {
            return word;
        }
        int start = scheme + 3;
        int end = start;
        while (end < word.length() && "?#".indexOf(word.charAt(end)) < 0) {
            end++;
        }
        int slash = word.indexOf('/', start);
        int at = word.lastIndexOf('@', slash < 0 || slash > end ? end : slash);
        String rest = word.substring(at >= start ? at + 1 : start, end);
        String kept = word.substring(0, start) + rest;
        return end < word.length() ? kept + "?" + BuildWord.HIDDEN : kept;
    }
}
