package io.hullwright.collect.docker;

import io.hullwright.facts.Activity.RunningProcess;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The processes of this machine by the container they belong to, from one pass over `/proc`. Only
/// the owner, the short
/// name and the control group are read, which any user may; arguments and environments are not.
final class ProcessTable {

    private static final int ID_LENGTH = 64;

    private final Map<String, List<RunningProcess>> byContainer;

    private ProcessTable(Map<String, List<RunningProcess>> byContainer) {
        this.byContainer = byContainer;
    }

    /// Never throws: a process that ends meanwhile is left out. The table is empty where this user
    /// may not see everyone's processes (`hidepid`), because one that is hidden may be root's.
    static ProcessTable read(Path proc) {
        var table = new HashMap<String, List<RunningProcess>>();
        if (!showsOthers(proc)) {
            return new ProcessTable(table);
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(proc)) {
            for (var folder : folders) {
                if (Character.isDigit(folder.getFileName().toString().charAt(0))) {
                    readOne(folder, table);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            return new ProcessTable(Map.of());
        }
        return new ProcessTable(table);
    }

    /// The first process is always there and never this user's own, unless the user is root.
    private static boolean showsOthers(Path proc) {
        var first = proc.resolve("1");
        return Files.isReadable(first.resolve("cgroup"))
                && Files.isReadable(first.resolve("status"));
    }

    /// @throws AccessDeniedException when the process is there but not for this user to see
    private static void readOne(Path folder, Map<String, List<RunningProcess>> table)
            throws AccessDeniedException {
        try {
            var id = containerId(Files.readString(folder.resolve("cgroup")));
            if (id.isEmpty()) {
                return;
            }
            var uid = -1L;
            var name = "";
            for (var line : Files.readAllLines(folder.resolve("status"))) {
                if (line.startsWith("Name:")) {
                    name = line.substring("Name:".length()).strip();
                } else if (line.startsWith("Uid:")) {
                    uid = Long.parseLong(line.split("\\s+", -1)[2]);
                    break;
                }
            }
            var pid = Long.parseLong(folder.getFileName().toString());
            table.computeIfAbsent(id, _ -> new ArrayList<>())
                    .add(new RunningProcess(pid, uid, name));
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException | RuntimeException _) {
            // it ended while we looked
        }
    }

    /// The first 64 hexadecimal digits in a row, or empty. By hand: a pattern takes several times
    /// as
    /// long while the program is young, and this is done for every process there is.
    private static String containerId(String cgroup) {
        var digits = 0;
        for (var i = 0; i < cgroup.length(); i++) {
            var c = cgroup.charAt(i);
            digits = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ? digits + 1 : 0;
            if (digits == ID_LENGTH) {
                return cgroup.substring(i + 1 - ID_LENGTH, i + 1);
            }
        }
        return "";
    }

    /// Empty when this machine runs none of the container's processes, as with an engine in a
    /// virtual machine.
    List<RunningProcess> of(String containerId) {
        return byContainer.getOrDefault(containerId, List.of()).stream()
                .sorted((a, b) -> Long.compare(a.pid(), b.pid()))
                .toList();
    }
}
