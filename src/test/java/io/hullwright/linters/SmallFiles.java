package io.hullwright.linters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Small files laid out on the disk so that none sees its neighbour.
///
/// @param folder where they lie
/// @param pattern a file's path in the folder, with `%s` for its name
record SmallFiles(Path folder, String pattern, List<SmallFile> files) {

    static SmallFiles write(Path folder, String pattern, List<SmallFile> files) throws IOException {
        var written = new SmallFiles(folder, pattern, files);
        for (var file : files) {
            var path = written.path(file.name());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.text());
        }
        return written;
    }

    List<String> names() {
        return files.stream().map(SmallFile::name).toList();
    }

    String relative(String name) {
        return pattern.formatted(name);
    }

    Path path(String name) {
        return folder.resolve(relative(name));
    }

    /// The name of the small file at this path.
    String name(String path) {
        var last = path.substring(path.lastIndexOf('/') + 1);
        if (pattern.startsWith("%s/")) {
            var folderPath = path.substring(0, path.lastIndexOf('/'));
            return folderPath.substring(folderPath.lastIndexOf('/') + 1);
        }
        return last.substring(0, last.indexOf('.'));
    }
}
