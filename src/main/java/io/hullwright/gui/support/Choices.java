package io.hullwright.gui.support;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;

/// What a person chose about the window, kept in a file of its own.
///
/// @param textSize per cent of the usual size, 100 to 200
/// @param dates in whose language days and times are written
public record Choices(Theme theme, int textSize, Dates dates) {

    public static final int SMALLEST = 100;
    public static final int LARGEST = 200;

    public enum Theme {
        SYSTEM,
        LIGHT,
        DARK
    }

    public Choices {
        textSize = Math.clamp(textSize, SMALLEST, LARGEST);
    }

    /// With dates as year-month-day.
    public Choices(Theme theme, int textSize) {
        this(theme, textSize, Dates.ISO);
    }

    public static Choices usual() {
        return new Choices(Theme.SYSTEM, SMALLEST);
    }

    public Choices with(Theme chosen) {
        return new Choices(chosen, textSize, dates);
    }

    public Choices with(int chosen) {
        return new Choices(theme, chosen, dates);
    }

    public Choices with(Dates chosen) {
        return new Choices(theme, textSize, chosen);
    }

    /// The usual ones where the file is missing or says something else.
    public static Choices read(Path file) {
        var kept = new Properties();
        try (var in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            kept.load(in);
            return new Choices(
                    Theme.valueOf(kept.getProperty("theme", "SYSTEM")),
                    Integer.parseInt(kept.getProperty("text-size", "100")),
                    new Dates(kept.getProperty("dates", Dates.ISO.language())));
        } catch (IOException | IllegalArgumentException _) {
            return usual();
        }
    }

    /// @return false when the file cannot be written; the choice then holds for this window only
    public boolean write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            var next = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(
                    next,
                    "theme="
                            + theme
                            + "\ntext-size="
                            + textSize
                            + "\ndates="
                            + dates.language()
                            + "\n");
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
