package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildCommand;
import java.util.List;
import java.util.Set;

/// Whether a command compares a file with its checksum or signature, and what a wrong one does.
enum Checksum {
    /// It compares nothing, or what comes of it is thrown away.
    NONE,
    /// It compares; whether the commands behind it still run cannot be told.
    UNSURE,
    /// It compares, and nothing behind it runs when the file is another one.
    STOPS;

    private static final Set<String> SHELLS = Set.of("sh", "bash", "dash", "ash");

    /// What joins a command that runs in any case.
    private static final Set<String> SURE = Set.of("", ";", "\n");

    Checksum or(Checksum other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Checksum of(int index, List<BuildCommand> commands) {
        var command = commands.get(index);
        if (!compares(command)) {
            return NONE;
        }
        if (command.tested() || isInside(index, commands)) {
            return UNSURE;
        }
        var end = endOfChain(index, commands);
        if (end == commands.size()) {
            return STOPS;
        }
        var alone = end == index + 1;
        return switch (commands.get(end).joiner()) {
            // what a substitution runs stands behind the script's last command
            case "" -> STOPS;
            case ";", "\n" -> alone && stopsOnError(commands.subList(0, index)) ? STOPS : UNSURE;
            case "||" ->
                    switch (commands.get(end).program()) {
                        case "exit" -> STOPS;
                        case "true", ":" -> alone ? NONE : UNSURE;
                        default -> UNSURE;
                    };
            default -> UNSURE;
        };
    }

    /// Behind the last command that runs only when those before it succeed.
    private static int endOfChain(int index, List<BuildCommand> commands) {
        var end = index + 1;
        while (end < commands.size() && commands.get(end).joiner().equals("&&")) {
            end++;
        }
        return end;
    }

    /// True for a substitution's command: nothing stops when it fails. What a shell was started for
    /// counts as the script itself.
    private static boolean isInside(int index, List<BuildCommand> commands) {
        for (var i = 1; i <= index; i++) {
            if (commands.get(i).joiner().isEmpty()
                    && !(i == 1 && SHELLS.contains(commands.getFirst().program()))) {
                return true;
            }
        }
        return false;
    }

    /// What `set` last said. In a subshell, or where it may not have run, it says nothing.
    private static boolean stopsOnError(List<BuildCommand> before) {
        for (var command : before.reversed()) {
            if (command.joiner().equals("(") || command.joiner().equals(")")) {
                return false;
            }
            if (command.program().equals("set")) {
                var said = onError(command);
                if (said != 0) {
                    return said > 0 && SURE.contains(command.joiner()) && !command.tested();
                }
            }
        }
        return false;
    }

    /// 1 where `set` turns stopping on, -1 where it turns it off, else 0.
    private static int onError(BuildCommand set) {
        var said = 0;
        var option = "";
        for (var word : set.arguments()) {
            var text = word.text();
            var named = text.equals("errexit") && option.endsWith("o");
            var letter = text.length() > 1 && text.indexOf('e') > 0;
            if ((named && option.startsWith("-")) || (letter && text.startsWith("-"))) {
                said = 1;
            } else if ((named && option.startsWith("+")) || (letter && text.startsWith("+"))) {
                said = -1;
            }
            option = text;
        }
        return said;
    }

    private static boolean compares(BuildCommand command) {
        var program = command.program();
        return switch (program) {
            case "gpgv" -> true;
            case "gpg", "cosign" -> command.has("--verify") || command.verb().equals("verify-blob");
            default ->
                    isSum(program) && (command.has("--check") || command.hasOneStartingWith("-c"));
        };
    }

    private static boolean isSum(String program) {
        return program.equals("b2sum")
                || program.equals("shasum")
                || (program.startsWith("sha") && program.endsWith("sum"));
    }
}
