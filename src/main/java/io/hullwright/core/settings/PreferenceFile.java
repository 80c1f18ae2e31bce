package io.hullwright.core.settings;

import io.hullwright.core.AtomicFile;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/// Keeps a person's choices: `fail-on`, and `folder.1`, `folder.2` and so on.
public final class PreferenceFile {

    private static final String FAIL_ON = "fail-on";
    private static final String FOLDER = "folder.";

    private final Path file;

    /// @param folder the program's own below the place for settings
    public PreferenceFile(Path folder) {
        this.file = folder.resolve("preferences.properties");
    }

    /// The usual ones where there is no file. A file that says something else is no usual one: a
    /// gentler exit code than was chosen would go unseen.
    ///
    /// @throws Problem `HW-227` when it cannot be read or is not what it should be
    public Preferences read() throws Problem {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(in);
            var word = kept.getProperty(FAIL_ON, Preferences.usual().failOn().toString());
            return new Preferences(
                    folders(kept), Threshold.valueOf(word.strip().toUpperCase(Locale.ROOT)));
        } catch (NoSuchFileException _) {
            return Preferences.usual();
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-227",
                    "The settings in " + file + " cannot be read.",
                    "The file is damaged, holds a word that is no severity or path, or may not"
                            + " be read by this user.",
                    "Mend or delete it; without it the usual settings hold.",
                    e);
        }
    }

    private static List<Path> folders(Properties kept) {
        var folders = new ArrayList<Path>();
        for (var i = 1; kept.getProperty(FOLDER + i) != null; i++) {
            folders.add(Path.of(kept.getProperty(FOLDER + i)));
        }
        return folders;
    }

    /// @throws Problem `HW-140` when it cannot be written; what was kept before stays
    public void write(Preferences preferences) throws Problem {
        var kept = new Properties();
        kept.setProperty(FAIL_ON, preferences.failOn().toString());
        for (var i = 0; i < preferences.folders().size(); i++) {
            kept.setProperty(FOLDER + (i + 1), preferences.folders().get(i).toString());
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException _) {
            // the write below says why it cannot be
        }
        AtomicFile.write(
                file, out -> kept.store(new OutputStreamWriter(out, StandardCharsets.UTF_8), null));
    }
}
