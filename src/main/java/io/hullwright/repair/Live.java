package io.hullwright.repair;

import io.hullwright.facts.Activity.FileChange;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Workload;
import java.util.ArrayList;
import java.util.List;

/// The running container of a service, as far as it was seen.
///
/// @param isPowerless true if it was started as another user than root, as the file says, and
///     none of its processes holds a capability
public record Live(Workload workload, boolean isPowerless) {

    private static final int MOST_SHOWN = 5;

    boolean writesNothing() {
        return isSeen() && written().isEmpty();
    }

    private boolean isSeen() {
        return workload.activity().isRunning()
                && workload.activity().changes() instanceof Fact.Known<List<FileChange>>;
    }

    /// Where it wrote outside of its mounts; some of it, where that is much.
    String places() {
        var written = written();
        var shown = written.subList(0, Math.min(MOST_SHOWN, written.size()));
        return String.join(", ", shown)
                + (written.size() > MOST_SHOWN
                        ? " and " + (written.size() - MOST_SHOWN) + " more"
                        : "");
    }

    private List<String> written() {
        var written = new ArrayList<String>();
        if (workload.activity().changes() instanceof Fact.Known<List<FileChange>>(var changes)) {
            for (var change : changes) {
                if (!isOfMount(change.path()) && !leadsOn(change.path(), changes)) {
                    written.add(change.path());
                }
            }
        }
        return written;
    }

    private static boolean leadsOn(String path, List<FileChange> changes) {
        return changes.stream().anyMatch(other -> other.path().startsWith(path + "/"));
    }

    /// The engine itself makes the folders that lead to a mount.
    private boolean isOfMount(String path) {
        var below = path.equals("/") ? path : path + "/";
        for (var mount : workload.storage().mounts()) {
            if ((mount.target() + "/").startsWith(below)) {
                return true;
            }
        }
        return workload.storage().tmpfs().value().keySet().stream()
                .anyMatch(target -> (target + "/").startsWith(below));
    }
}
