package io.hullwright.collect.docker;

import io.hullwright.facts.Activity.RunningProcess;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the processes of a container hold, from this machine's list of them: the engine does not
/// tell. Only users, capabilities and the control group are read.
///
/// @param proc `/proc`
public record ProcessPowers(Path proc) {

    private static final List<String> SETS = List.of("CapInh:", "CapPrm:", "CapEff:", "CapAmb:");

    /// True only if every process was seen, is no root and holds no capability. One that ended
    /// meanwhile, or is another's by now, was not seen.
    public boolean isWithoutAny(Workload running) {
        if (!running.activity().isRunning()
                || !(running.activity().processes()
                        instanceof Fact.Known<List<RunningProcess>>(var processes))
                || processes.isEmpty()) {
            return false;
        }
        for (var process : processes) {
            if (!isWithoutAny(process.pid(), running.subject().id())) {
                return false;
            }
        }
        return true;
    }

    private boolean isWithoutAny(long pid, String container) {
        var folder = proc.resolve(Long.toString(pid));
        try {
            var seen = 0;
            for (var line : Files.readAllLines(folder.resolve("status"))) {
                var words = line.split("\\s+", -1);
                if (words[0].equals("Uid:")) {
                    seen += isRoot(words) ? 0 : 1;
                } else if (SETS.contains(words[0])) {
                    seen += words[1].chars().allMatch(c -> c == '0') ? 1 : 0;
                }
            }
            return seen == SETS.size() + 1
                    && !container.isEmpty()
                    && Files.readString(folder.resolve("cgroup")).contains(container);
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    /// Real, effective, saved and file system user.
    private static boolean isRoot(String[] words) {
        for (var i = 1; i < words.length; i++) {
            if (words[i].equals("0")) {
                return true;
            }
        }
        return words.length < 5;
    }
}
