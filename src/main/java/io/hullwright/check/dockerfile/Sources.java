package io.hullwright.check.dockerfile;

import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildWord;
import java.util.List;
import java.util.Locale;

/// What ADD and COPY bring in.
final class Sources {

    private Sources() {}

    static List<BuildWord> of(BuildInstruction instruction) {
        var words = instruction.words();
        return words.isEmpty() ? List.of() : words.subList(0, words.size() - 1);
    }

    /// An address that ADD downloads, repositories too.
    static boolean isRemote(BuildWord source) {
        var low = source.text().toLowerCase(Locale.ROOT);
        return low.startsWith("http://")
                || low.startsWith("https://")
                || low.startsWith("ftp://")
                || low.startsWith("git@")
                || low.startsWith("git://")
                || low.startsWith("ssh://");
    }

    /// A kind of archive that ADD unpacks.
    static boolean isArchive(String path) {
        var low = path.toLowerCase(Locale.ROOT);
        return low.endsWith(".tar")
                || low.endsWith(".tgz")
                || low.endsWith(".tbz2")
                || low.endsWith(".txz")
                || low.endsWith(".tar.gz")
                || low.endsWith(".tar.bz2")
                || low.endsWith(".tar.xz")
                || low.endsWith(".tar.zst");
    }
}
