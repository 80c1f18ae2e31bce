package io.hullwright.gui.files;

import io.hullwright.core.FileKind;
import java.nio.file.Path;
import java.util.Collection;
import org.fxmisc.richtext.model.StyleSpans;

/// Colours a text line by line, from the first to the last; remembers what the lines before opened.
/// It only colours: what it takes wrongly for a key changes no verdict.
interface Colours {

    /// The styles of the next line, which is not empty; together they are as long as the line.
    StyleSpans<Collection<String>> of(String line);

    /// Told of an empty line.
    default void empty() {}

    static Colours of(Path file) {
        return FileKind.of(file) == FileKind.DOCKERFILE
                ? new DockerfileColours()
                : new YamlColours();
    }
}
