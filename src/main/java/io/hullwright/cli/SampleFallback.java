package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Audits the engine; where nobody named one and there is none, the embedded sample.
final class SampleFallback {

    private SampleFallback() {}

    static Audit audit(
            Hullwright hullwright, EngineChoice choice, @Nullable Path waivers, Terminal terminal)
            throws Problem, InterruptedException {
        try {
            return hullwright.audit(choice, waivers, false, Progress.SILENT);
        } catch (Problem e) {
            if (!choice.isUsual() || e.kind() != Problem.Kind.CANNOT_LOOK) {
                throw e;
            }
            Messages.print(e, terminal);
            terminal.err().flush();
            return hullwright.audit(EngineChoice.ofSample(), waivers, false, Progress.SILENT);
        }
    }
}
