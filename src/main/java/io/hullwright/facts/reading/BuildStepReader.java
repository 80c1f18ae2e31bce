package io.hullwright.facts.reading;

import io.hullwright.facts.BuildStep;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.ValueTrait;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Reads an image's build history into steps that keep nothing of its text.
///
/// Which steps came with the base image is nowhere written. They are, as far as the history tells,
/// the oldest ones up to and including the last of:
/// - a step that ends another image by name on the same engine;
/// - the root file system, and the `CMD` right behind it;
/// - a `CMD` or `ENTRYPOINT` that is not the end, when the next step was built at least ten minutes
///   later: an image is finished there and another one begins. Without dates this does not count.
public final class BuildStepReader {

    private static final int LONGEST_STEP = 65_536;
    private static final long ANOTHER_BUILD_SECONDS = 600;

    /// @param newestFirst the history in the engine's order
    /// @return the steps, oldest first, numbered from 1
    public List<BuildStep> read(List<HistoryEntry> newestFirst) {
        List<HistoryEntry> entries = newestFirst.reversed();
        List<Instruction> instructions = new ArrayList<>(entries.size());
        for (HistoryEntry entry : entries) {
            String text = entry.createdBy();
            instructions.add(
                    Instruction.parse(
                            text.length() > LONGEST_STEP ? text.substring(0, LONGEST_STEP) : text));
        }
        int rootFileSystem = rootFileSystem(entries, instructions);
        int baseSteps = baseSteps(entries, instructions, rootFileSystem);
        List<BuildStep> steps = new ArrayList<>(entries.size());
        boolean pipKeepsNothing = false;
        for (int i = 0; i < instructions.size(); i++) {
            Instruction instruction = instructions.get(i);
            boolean root = i == rootFileSystem;
            Set<Habit> habits = root ? Set.of() : habits(instruction, pipKeepsNothing);
            pipKeepsNothing |= setsPipCacheOff(instruction);
            steps.add(new BuildStep(i + 1, instruction.name(), habits, i < baseSteps));
        }
        return List.copyOf(steps);
    }

    /// The index of the first step that changes files if it is a base image's root, or -1.
    private static int rootFileSystem(List<HistoryEntry> entries, List<Instruction> instructions) {
        for (int i = 0; i < entries.size(); i++) {
            long size = entries.get(i).sizeBytes();
            if (instructions.get(i).isRootFileSystem(size)) {
                return i;
            }
            if (instructions.get(i).changesFiles()) {
                return -1;
            }
        }
        return -1;
    }

    private static int baseSteps(
            List<HistoryEntry> entries, List<Instruction> instructions, int rootFileSystem) {
        int last = entries.size() - 1;
        int base = rootFileSystem + 1;
        if (base > 0 && base <= last && instructions.get(base).name().equals("CMD")) {
            base++;
        }
        for (int i = 0; i < last; i++) {
            boolean tagged = !entries.get(i).tags().isEmpty();
            if (tagged || (isEnd(instructions.get(i)) && isLater(entries, i))) {
                base = Math.max(base, i + 1);
            }
        }
        return base;
    }

    private static boolean isEnd(Instruction instruction) {
        return instruction.name().equals("CMD") || instruction.name().equals("ENTRYPOINT");
    }

    private static boolean isLater(List<HistoryEntry> entries, int i) {
        long ended = entries.get(i).createdEpochSeconds();
        long next = entries.get(i + 1).createdEpochSeconds();
        return ended > 0 && next - ended >= ANOTHER_BUILD_SECONDS;
    }

    private static Set<Habit> habits(Instruction instruction, boolean pipKeepsNothing) {
        EnumSet<Habit> habits = EnumSet.noneOf(Habit.class);
        Reading reading = new Reading();
        switch (instruction.name()) {
            case "RUN", "" -> readRun(instruction, pipKeepsNothing, reading, habits);
            case "ENV", "ARG", "LABEL" -> readPairs(instruction.pairs(), reading);
            case "ADD" -> readAdd(instruction.text(), habits);
            case "CMD", "ENTRYPOINT", "HEALTHCHECK" ->
                    CommandReader.read(Instruction.listed(instruction.text()), reading);
            default -> {}
        }
        if (instruction.name().equals("ADD") || instruction.name().equals("COPY")) {
            CommandReader.read(List.of(instruction.text()), reading);
            FileHabits.readMode(optionOf(instruction.text(), "--chmod="), habits);
        }
        if (reading.foundSecret()) {
            habits.add(Habit.CREDENTIAL);
        }
        boolean variables = instruction.name().equals("ENV") || instruction.name().equals("ARG");
        if (variables && reading.has(ValueTrait.TLS_VERIFICATION_OFF)) {
            habits.add(Habit.UNVERIFIED_TLS);
        }
        return habits;
    }

    private static void readRun(
            Instruction instruction,
            boolean pipKeepsNothing,
            Reading reading,
            EnumSet<Habit> habits) {
        readPairs(instruction.buildArguments(), reading);
        List<ShellCommand> commands = CommandCollector.of(instruction.text());
        CommandReader.readScript(instruction.text(), commands, reading);
        if (reading.has(ValueTrait.TLS_VERIFICATION_OFF)) {
            habits.add(Habit.UNVERIFIED_TLS);
        }
        CommandHabits.read(commands, habits);
        FileHabits.read(commands, habits);
        PackageHabits.read(commands, pipKeepsNothing, habits);
    }

    private static void readPairs(List<String> pairs, Reading reading) {
        for (String pair : pairs) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String value = pair.substring(equals + 1);
                reading.addAll(
                        ValueReader.read(
                                CommandReader.unquoted(pair.substring(0, equals)),
                                CommandReader.unquoted(value.strip())));
            }
        }
    }

    /// A checksum or an archive that ADD unpacks is what ADD is for.
    private static void readAdd(String text, EnumSet<Habit> habits) {
        String source = Instruction.sourceOf(text);
        String low = Values.lower(source);
        boolean url =
                low.startsWith("http://")
                        || low.startsWith("https://")
                        || low.startsWith("ftp://")
                        || low.startsWith("git@")
                        || low.startsWith("ssh://");
        boolean classicUrl = source.equals("in") || isHash(low);
        if (url || classicUrl) {
            habits.add(Habit.ADD_URL);
        } else if (!Instruction.isArchive(low)) {
            habits.add(Habit.ADD_LOCAL);
        }
    }

    /// The classic builder has the sum of a download without the `file:` of a local one.
    private static boolean isHash(String source) {
        if (source.length() != 64) {
            return false;
        }
        for (int i = 0; i < source.length(); i++) {
            if (Character.digit(source.charAt(i), 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private static String optionOf(String text, String option) {
        int at = text.startsWith(option) ? 0 : text.indexOf(" " + option);
        if (at < 0) {
            return "";
        }
        int start = text.indexOf('=', at) + 1;
        int end = text.indexOf(' ', start);
        return text.substring(start, end < 0 ? text.length() : end);
    }

    private static boolean setsPipCacheOff(Instruction instruction) {
        return (instruction.name().equals("ENV") || instruction.name().equals("ARG"))
                && instruction.text().contains("PIP_NO_CACHE_DIR=")
                && !instruction.text().contains("PIP_NO_CACHE_DIR=0");
    }
}
