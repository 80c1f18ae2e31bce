package io.hullwright.facts.reading;

import io.hullwright.facts.BuildStep.Habit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the programs of a build step do that a check asks about, apart from packages and files.
final class CommandHabits {

    private static final Set<String> INTERPRETERS =
            Set.of("python", "python2", "python3", "perl", "ruby", "node", "php");
    private static final Set<String> DOWNLOADERS = Set.of("curl", "wget", "fetch", "aria2c");

    private CommandHabits() {}

    static void read(List<ShellCommand> commands, EnumSet<Habit> habits) {
        for (int i = 0; i < commands.size(); i++) {
            ShellCommand command = commands.get(i);
            if (command.isWrappedBy("sudo") || command.program().equals("sudo")) {
                habits.add(Habit.SUDO);
            }
            if (command.program().equals("chpasswd")) {
                habits.add(Habit.CHPASSWD);
            }
            if (Tls.isUnverified(command)) {
                habits.add(Habit.UNVERIFIED_TLS);
            }
            if (runsDownload(command)) {
                habits.add(Habit.PIPE_TO_SHELL);
            }
        }
    }

    /// `curl … | sh`, `sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(wget -O- …)"`.
    private static boolean runsDownload(ShellCommand command) {
        String program = command.program();
        boolean shell = ShellCommand.isShell(program);
        boolean interpreter = shell || INTERPRETERS.contains(program);
        if (interpreter && readsStandardInput(command) && comesFromDownload(command)) {
            return true;
        }
        boolean evaluates =
                program.equals("eval") || program.equals("source") || program.equals(".");
        // a substitution in the program's place is run as it comes
        return (command.path().startsWith("$(") && hasSubstitutedDownload(command.words()))
                || ((shell || evaluates) && hasSubstitutedDownload(command.arguments()));
    }

    /// True if no script file is named: `sh`, `bash -s -- --yes`, `python3 -`.
    private static boolean readsStandardInput(ShellCommand command) {
        List<String> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.equals("-") || argument.equals("-s") || argument.equals("/dev/stdin")) {
                return true;
            }
            if (ShellCommand.isScriptOption(argument) || !argument.startsWith("-")) {
                return false;
            }
        }
        return true;
    }

    private static boolean comesFromDownload(ShellCommand command) {
        List<ShellCommand> input = command.input();
        while (!input.isEmpty()) {
            if (DOWNLOADERS.contains(input.getFirst().program())) {
                return true;
            }
            input = input.getFirst().input();
        }
        return false;
    }

    private static boolean hasSubstitutedDownload(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            String inner =
                    argument.startsWith("$(") || argument.startsWith("<(")
                            ? argument.substring(2)
                            : argument.startsWith("`") ? argument.substring(1) : "";
            List<ShellCommand> commands = inner.isEmpty() ? List.of() : CommandCollector.of(inner);
            for (ShellCommand command : commands) {
                if (DOWNLOADERS.contains(command.program())) {
                    return true;
                }
            }
        }
        return false;
    }
}
