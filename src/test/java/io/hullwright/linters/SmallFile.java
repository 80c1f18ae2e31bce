package io.hullwright.linters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// One small file of a collection, and the rules that it is about.
///
/// @param broken rules that another program reports for it
/// @param kept rules that no other program reports for it
record SmallFile(String name, Set<String> broken, Set<String> kept, String text) {

    private static final String HEAD = "=== ";

    /// All files of a collection, in its order. Text before the first head is for readers.
    static List<SmallFile> read(Path collection) throws IOException {
        var files = new ArrayList<SmallFile>();
        var head = "";
        var text = new StringBuilder();
        for (var line : Files.readAllLines(collection)) {
            if (line.startsWith(HEAD)) {
                add(files, head, text);
                head = line;
                text = new StringBuilder();
            } else {
                text.append(line).append('\n');
            }
        }
        add(files, head, text);
        return List.copyOf(files);
    }

    private static void add(List<SmallFile> files, String head, StringBuilder text) {
        if (head.isEmpty()) {
            return;
        }
        var parts = head.substring(HEAD.length()).split(" \\| ", 2);
        var broken = new TreeSet<String>();
        var kept = new TreeSet<String>();
        for (var rule : parts[1].strip().split(" +", -1)) {
            if (rule.startsWith("-")) {
                kept.add(rule.substring(1));
            } else {
                broken.add(rule);
            }
        }
        files.add(new SmallFile(parts[0], broken, kept, text.toString().strip() + "\n"));
    }

    boolean isAbout(String rule) {
        return broken.contains(rule) || kept.contains(rule);
    }
}
