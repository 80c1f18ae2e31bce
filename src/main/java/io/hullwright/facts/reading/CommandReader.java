package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a command line: options, assignments, the short options of well-known clients, and
/// whatever a shell inside it would run.
final class CommandReader {

    private static final int MOST_WORDS = 2_000;
    private static final int LONGEST_SCRIPT = 65_536;
    private static final int LONGEST_SECRET = 4_096;

    private static final Set<String> MYSQL =
            Set.of(
                    "mysql",
                    "mysqldump",
                    "mysqladmin",
                    "mysqlshow",
                    "mysqlcheck",
                    "mysqlimport",
                    "mysqlsh",
                    "mariadb",
                    "mariadb-admin",
                    "mariadb-dump",
                    "mariadb-check");
    private static final Set<String> MONGO =
            Set.of("mongo", "mongosh", "mongodump", "mongorestore", "sshpass");
    private static final Set<String> REDIS = Set.of("redis-cli", "valkey-cli", "keydb-cli");
    private static final Set<String> LDAP =
            Set.of("ldapsearch", "ldapmodify", "ldapadd", "ldapwhoami", "ldappasswd");
    private static final Set<String> LOGIN = Set.of("docker", "podman", "buildah", "helm", "crane");

    private CommandReader() {}

    static void read(List<String> words, Reading reading) {
        List<String> few = clipped(words);
        readCommands(CommandCollector.ofWords(few), reading);
        for (int i = 0; i < few.size(); i++) {
            String word = few.get(i);
            if (holdsScript(word)) {
                readCommands(CommandCollector.of(word), reading);
            }
            readText(word, reading);
        }
        reading.remove(ValueTrait.EMPTY);
    }

    /// Shell text, as a build step has it.
    static void readScript(String script, List<ShellCommand> commands, Reading reading) {
        readCommands(commands, reading);
        readText(script, reading);
        reading.remove(ValueTrait.EMPTY);
    }

    /// One command alone; what a shell inside it would run is another's.
    static void readOne(ShellCommand command, Reading reading) {
        readCommand(command, reading);
        List<String> words = command.words();
        for (int i = 0; i < words.size(); i++) {
            readLong(words.get(i), reading);
        }
        reading.remove(ValueTrait.EMPTY);
    }

    /// Text of any length, piece by piece: pieces overlap, so that nothing is cut in two unseen.
    static void readLong(String text, Reading reading) {
        int start = 0;
        while (text.length() - start > LONGEST_SCRIPT) {
            readText(text.substring(start, start + LONGEST_SCRIPT), reading);
            start += LONGEST_SCRIPT - LONGEST_SECRET;
        }
        readText(start == 0 ? text : text.substring(start), reading);
    }

    private static List<String> clipped(List<String> words) {
        List<String> few = new ArrayList<>();
        int budget = LONGEST_SCRIPT;
        for (int i = 0; i < words.size() && i < MOST_WORDS && budget > 0; i++) {
            String word = Values.clipped(words.get(i));
            few.add(word);
            budget -= word.length();
        }
        return few;
    }

    private static void readCommands(List<ShellCommand> commands, Reading reading) {
        for (int i = 0; i < commands.size(); i++) {
            readCommand(commands.get(i), reading);
        }
    }

    private static void readText(String text, Reading reading) {
        String token = TokenFormats.find(text);
        if (token != null) {
            reading.addSecret(ValueTrait.TOKEN_FORMAT, token);
        }
        Connections.read(text, reading);
        if (Switches.opensDebugger(text)) {
            reading.add(ValueTrait.DEBUG_ON);
        }
    }

    private static boolean holdsScript(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == ';' || c == '|') {
                return true;
            }
        }
        return false;
    }

    private static void readCommand(ShellCommand command, Reading reading) {
        List<String> words = command.words();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            String next = i + 1 < words.size() ? words.get(i + 1) : "";
            if (word.startsWith("-")) {
                readOption(word, next, reading);
            } else {
                int end = ShellCommand.assignmentEnd(word);
                if (end > 0) {
                    assign(word.substring(0, end), word.substring(end + 1), reading);
                }
            }
        }
        readProgram(command, reading);
    }

    private static void readOption(String word, String next, Reading reading) {
        int equals = word.indexOf('=');
        if (word.startsWith("-D") && equals > 2) {
            assign(word.substring(2, equals), word.substring(equals + 1), reading);
            return;
        }
        String name =
                word.substring(word.startsWith("--") ? 2 : 1, equals < 0 ? word.length() : equals);
        if (equals >= 0) {
            assign(name, word.substring(equals + 1), reading);
            return;
        }
        if (name.length() < 2 || name.indexOf('$') >= 0) {
            if (word.equals("-H") && Switches.isRemote(next) && next.startsWith("tcp:")) {
                reading.add(ValueTrait.REMOTE_ENGINE);
            }
            return;
        }
        boolean takesNext = !next.isEmpty() && !next.startsWith("-");
        if (takesNext) {
            assign(name, next, reading);
        }
        if (!takesNext || !(Values.isOn(next) || Values.isOff(next))) {
            Switches.read(name, Names.words(name), "true", reading);
        }
    }

    /// A name and its value, judged as a variable would be.
    private static void assign(String name, String value, Reading reading) {
        if (name.equals("host") && value.startsWith("tcp:")) {
            reading.add(ValueTrait.REMOTE_ENGINE);
            return;
        }
        reading.addAll(ValueReader.read(name, unquoted(value)));
    }

    /// Quotes inside a word, as `docker run -e 'A="b"'` hands them on.
    static String unquoted(String value) {
        int last = value.length() - 1;
        boolean quoted =
                last > 0
                        && (value.charAt(0) == '"' || value.charAt(0) == '\'')
                        && value.charAt(last) == value.charAt(0);
        return quoted ? value.substring(1, last) : value;
    }

    private static void readProgram(ShellCommand command, Reading reading) {
        String program = command.program();
        List<String> arguments = command.arguments();
        if (MYSQL.contains(program)) {
            password(joined(arguments, "-p"), reading);
        } else if (MONGO.contains(program)) {
            password(joinedOrNext(arguments, "-p"), reading);
        } else if (REDIS.contains(program)) {
            password(joinedOrNext(arguments, "-a"), reading);
        } else if (LDAP.contains(program)) {
            password(joinedOrNext(arguments, "-w"), reading);
        } else if (LOGIN.contains(program) && command.hasArgument("login")) {
            password(joinedOrNext(arguments, "-p"), reading);
        } else {
            readOtherProgram(program, arguments, command, reading);
        }
        if (Tls.isUnverified(command) && !Tls.isLocal(command)) {
            reading.add(ValueTrait.TLS_VERIFICATION_OFF);
        }
    }

    private static void readOtherProgram(
            String program, List<String> arguments, ShellCommand command, Reading reading) {
        switch (program) {
            case "curl" -> {
                userAndPassword(joinedOrNext(arguments, "-u"), reading);
                userAndPassword(joinedOrNext(arguments, "--user"), reading);
                userAndPassword(joinedOrNext(arguments, "--proxy-user"), reading);
            }
            case "mosquitto_pub", "mosquitto_sub", "sqlcmd", "bcp" ->
                    password(joinedOrNext(arguments, "-P"), reading);
            case "useradd", "usermod" -> password(joinedOrNext(arguments, "-p"), reading);
            case "htpasswd" -> {
                if (arguments.size() > 2 && hasCluster(arguments, 'b')) {
                    password(arguments.getLast(), reading);
                }
            }
            case "rabbitmqctl" -> {
                int at =
                        Math.max(
                                arguments.indexOf("add_user"),
                                arguments.indexOf("change_password"));
                if (at >= 0 && at + 2 < arguments.size()) {
                    password(arguments.get(at + 2), reading);
                }
            }
            case "openssl" -> {
                for (int i = 0; i < arguments.size(); i++) {
                    if (arguments.get(i).startsWith("pass:")) {
                        password(arguments.get(i).substring("pass:".length()), reading);
                    }
                }
            }
            case "chpasswd" -> {
                for (ShellCommand input : command.input()) {
                    for (String line : input.arguments()) {
                        userAndPassword(line, reading);
                    }
                }
            }
            default -> readSetting(arguments, reading);
        }
    }

    /// `npm config set NAME VALUE`, `aws configure set NAME VALUE` and their like.
    private static void readSetting(List<String> arguments, Reading reading) {
        int set = arguments.indexOf("set");
        if (set >= 0 && set + 2 < arguments.size()) {
            assign(arguments.get(set + 1), arguments.get(set + 2), reading);
        }
    }

    private static void password(String value, Reading reading) {
        String text = References.defaultOf(unquoted(value));
        if (!text.isEmpty() && !References.isReference(text) && !Values.isPath(text)) {
            reading.addSecret(ValueTrait.CREDENTIAL, text);
            reading.judgePassword(text, List.of());
        }
    }

    private static void userAndPassword(String pair, Reading reading) {
        int colon = pair.indexOf(':');
        if (colon > 0) {
            password(pair.substring(colon + 1), reading);
        }
    }

    private static String joined(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith(option) && argument.length() > option.length()) {
                return argument.substring(option.length());
            }
        }
        return "";
    }

    private static String joinedOrNext(List<String> arguments, String option) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals(option)) {
                return i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            }
            if (argument.startsWith(option) && !argument.startsWith("--")) {
                return argument.substring(option.length());
            }
        }
        return "";
    }

    private static boolean hasCluster(List<String> arguments, char letter) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("-")
                    && !argument.startsWith("--")
                    && argument.indexOf(letter) > 0) {
                return true;
            }
        }
        return false;
    }
}
