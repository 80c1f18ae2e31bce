package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Workload;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

@CheckInfo(
        id = "STO-013",
        title = "Programs are as the image brought them",
        severity = Severity.HIGH,
        checklist = {"monitoring-logging/5", "runtime-security/2"},
        references = {"owasp-docker-top-10/D09", "nist-csf-2.0/DE.CM-09"},
        why =
                """
                A program that changed after the container was made is either a manual repair, which the \
                next restart loses, or an intruder's work.\
                """,
        remedy =
                """
                Look at the files named; if nobody can explain them, keep a copy of the container as \
                evidence and start it anew from the image. Then set `read_only`.\
                """)
final class KeepsItsPrograms implements StorageCheck {

    private static final int NAMED = 5;

    /// Where a change is never part of the ordinary run of things.
    private static final List<String> COMMANDS =
            List.of("/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/");

    private static final List<String> PROGRAMS =
            List.of("/usr/", "/lib/", "/lib32/", "/lib64/", "/libx32/", "/app/", "/opt/");

    /// Folders and endings of what programs write beside themselves.
    private static final Set<String> SCRATCH =
            Set.of(
                    "__pycache__",
                    ".cache",
                    "cache",
                    "data",
                    "log",
                    "logs",
                    "run",
                    "temp",
                    "tmp",
                    "var",
                    "work");

    private static final List<String> SCRATCH_ENDINGS =
            List.of(".lock", ".log", ".pid", ".pyc", ".sock");

    @Override
    public Verdict inspect(Workload workload) {
        if (workload.activity().state() == Activity.State.DECLARED) {
            return Verdict.notApplicable("it is read from a file and does not run");
        }
        if (workload.subject().kind() == Subject.Kind.SWARM_SERVICE) {
            return Verdict.notApplicable("its tasks are judged as containers");
        }
        var readOnly = workload.storage().readOnlyRoot();
        return switch (workload.activity().changes()) {
            case Fact.Unknown<List<Activity.FileChange>>(var why) ->
                    readOnly.value() && !canRemount(workload)
                            ? Verdict.pass()
                            : Verdict.unknown(why);
            case Fact.Known<List<Activity.FileChange>>(var changes) -> {
                var found = programs(changes, workload);
                yield found.isEmpty()
                        ? Verdict.pass()
                        : Verdict.fail(
                                evidence(found),
                                readOnly.origin(),
                                new Fix.SetValue("read_only", "true"));
            }
        };
    }

    private static boolean canRemount(Workload workload) {
        return workload.privileges().effectiveCapabilities().contains("SYS_ADMIN");
    }

    /// Changed files, in words and sorted. A folder is listed by the engine for each change in it,
    /// so only the ends of the paths count; what is mounted leaves a folder and no change.
    private static SortedSet<String> programs(
            List<Activity.FileChange> changes, Workload workload) {
        var folders = new HashSet<String>();
        for (var change : changes) {
            folders.add(parent(change.path()));
        }
        var found = new TreeSet<String>();
        for (var change : changes) {
            var path = change.path();
            if (isProgram(path) && !folders.contains(path) && !isMounted(path, workload)) {
                found.add(path + " " + change.kind().name().toLowerCase(Locale.ROOT));
            }
        }
        return found;
    }

    private static boolean isProgram(String path) {
        return isBelow(path, COMMANDS) || (isBelow(path, PROGRAMS) && !isScratch(path));
    }

    private static boolean isBelow(String path, List<String> folders) {
        for (var folder : folders) {
            if (path.startsWith(folder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isScratch(String path) {
        for (var ending : SCRATCH_ENDINGS) {
            if (path.endsWith(ending)) {
                return true;
            }
        }
        for (var part : path.split("/", -1)) {
            if (SCRATCH.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMounted(String path, Workload workload) {
        for (var mount : workload.storage().mounts()) {
            if (isAtOrBelow(path, mount.target())) {
                return true;
            }
        }
        for (var target : workload.storage().tmpfs().value().keySet()) {
            if (isAtOrBelow(path, target)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAtOrBelow(String path, String top) {
        return path.equals(top) || path.startsWith(top + "/");
    }

    private static String evidence(SortedSet<String> found) {
        var text = new StringBuilder();
        var left = NAMED;
        for (var words : found) {
            if (left-- == 0) {
                text.append(found.size() - NAMED).append(" more, ");
                break;
            }
            text.append(words).append(", ");
        }
        return text.append("expected them as in the image").toString();
    }

    private static String parent(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
