package io.hullwright.gui.export;

import io.hullwright.audit.Audit;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Version;
import io.hullwright.gui.support.TypedPath;
import io.hullwright.gui.support.Words;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;

/// A report that a person wants written.
///
/// @param everything true to write what passes and does not apply too
/// @param file as the person wrote it
/// @param replace true when the person agreed that a file may be replaced
record Export(Audit audit, ReportFormat format, boolean everything, String file, boolean replace) {

    /// What became of it.
    sealed interface Outcome {

        record Written(Path file) implements Outcome {}

        /// Nothing was written, because a file is there.
        record Exists(Path file) implements Outcome {}
    }

    /// Blocks until the file is whole.
    ///
    /// @throws Problem `HW-140` when it cannot be written, `HW-182` when it is no path
    Outcome write(Hullwright hullwright) throws Problem {
        var path = path();
        if (!replace && Files.isRegularFile(path)) {
            return new Outcome.Exists(path);
        }
        var options = new ReportOptions(ReportOptions.FILE_COLUMNS, false, false, Version.text());
        hullwright.report(everything ? audit : audit.withoutPasses(), format, options, path);
        return new Outcome.Written(path);
    }

    private Path path() throws Problem {
        var path = TypedPath.of(file);
        if (path != null) {
            return path;
        }
        throw new Problem(
                Problem.Kind.WRONG_USE,
                "HW-182",
                Words.of("export.no_path.what"),
                Words.of("export.no_path.why"),
                Words.of("export.no_path.next"),
                null);
    }

    /// The same place for another format: the end of the name is changed where it is one of ours.
    static String renamed(String file, ReportFormat format) {
        for (var known : ReportFormat.values()) {
            if (file.endsWith(known.extension())) {
                return file.substring(0, file.length() - known.extension().length())
                        + format.extension();
            }
        }
        return file;
    }
}
