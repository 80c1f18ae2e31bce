package io.hullwright.facts.reading;

import io.hullwright.facts.BuildStep.Habit;
import java.util.EnumSet;
import java.util.List;

/// Permissions that a build step gives.
final class FileHabits {

    private FileHabits() {}

    static void read(List<ShellCommand> commands, EnumSet<Habit> habits) {
        for (int i = 0; i < commands.size(); i++) {
            ShellCommand command = commands.get(i);
            List<String> arguments = command.arguments();
            switch (command.program()) {
                case "chmod" -> readMode(modeOf(arguments), habits);
                case "install", "mkdir" -> readMode(modeOption(arguments), habits);
                default -> {}
            }
        }
    }

    /// The mode is the first argument that is no option; `-s` and its like take permissions away.
    private static String modeOf(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            if (!arguments.get(i).startsWith("-")) {
                return arguments.get(i);
            }
        }
        return "";
    }

    private static String modeOption(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean next = argument.equals("-m") || argument.equals("--mode");
            if (next) {
                return i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            }
            if (argument.startsWith("--mode=")) {
                return argument.substring("--mode=".length());
            }
            if (argument.startsWith("-m") && argument.length() > 2) {
                return argument.substring(2);
            }
        }
        return "";
    }

    /// An octal or symbolic mode. A sticky directory such as `/tmp` (1777) is not meant by "world
    /// writable": nobody can remove the files of others there.
    static void readMode(String mode, EnumSet<Habit> habits) {
        if (mode.isEmpty() || mode.length() > 64) {
            return;
        }
        if (Values.isDigits(mode)) {
            readOctal(mode, habits);
            return;
        }
        int start = 0;
        for (int i = 0; i <= mode.length(); i++) {
            if (i == mode.length() || mode.charAt(i) == ',') {
                readSymbolic(mode.substring(start, i), habits);
                start = i + 1;
            }
        }
    }

    private static void readOctal(String mode, EnumSet<Habit> habits) {
        int bits = 0;
        for (int i = 0; i < mode.length(); i++) {
            bits = (bits * 8 + (mode.charAt(i) - '0')) & 07777;
        }
        boolean sticky = (bits & 01000) != 0;
        if ((bits & 02) != 0 && !sticky) {
            habits.add(Habit.WORLD_WRITABLE);
        }
        if ((bits & 06000) != 0 && !sticky) {
            habits.add(Habit.SETUID);
        }
    }

    private static void readSymbolic(String clause, EnumSet<Habit> habits) {
        int sign = 0;
        while (sign < clause.length() && "ugoa".indexOf(clause.charAt(sign)) >= 0) {
            sign++;
        }
        if (sign == clause.length() || (clause.charAt(sign) != '+' && clause.charAt(sign) != '=')) {
            return;
        }
        String who = clause.substring(0, sign);
        String what = clause.substring(sign + 1);
        boolean others = who.indexOf('o') >= 0 || who.indexOf('a') >= 0;
        if (others && what.indexOf('w') >= 0 && what.indexOf('t') < 0) {
            habits.add(Habit.WORLD_WRITABLE);
        }
        if (what.indexOf('s') >= 0) {
            habits.add(Habit.SETUID);
        }
    }
}
