package io.hullwright.gui.files;

import io.hullwright.audit.Audit;
import io.hullwright.gui.look.FilePicture;
import io.hullwright.gui.support.Words;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// What was seen of a file, made ready to be shown. Made in the background.
record Looked(
        Path file,
        Audit audit,
        boolean withEngine,
        List<FileRow> rows,
        Map<Integer, SourceView.Mark> marks,
        List<Running> running) {

    /// Blocks, as `Running.of`.
    static Looked of(FilePicture picture, Path file) {
        var running = Running.of(picture.inspection().snapshot().observed(), file);
        var ids = new HashSet<String>();
        running.forEach(one -> ids.add(one.container().subject().id()));
        var audit = picture.inspection().audit();
        var rows = FileRow.of(audit.findings(), file, ids);
        return new Looked(file, audit, picture.withEngine(), rows, FileRow.marks(rows), running);
    }

    /// How the file stands, in a line.
    String words() {
        var open = new HashSet<Object>();
        var unseen = 0;
        for (var row : rows) {
            if (row.finding().isOpen()) {
                open.add(List.of(row.finding().check().id(), row.finding().subject()));
            } else if (row.finding().waiver() == null) {
                unseen++;
            }
        }
        return Words.of(
                withEngine ? "files.state.engine" : "files.state.alone", open.size(), unseen);
    }
}
