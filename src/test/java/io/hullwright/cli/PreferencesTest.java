package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a person chose in the window counts on the command line, where that says nothing.
class PreferencesTest {

    @TempDir Path folder;

    private CommandRun audit(String... options) {
        var words = new ArrayList<>(List.of("audit", "--sample"));
        words.addAll(List.of(options));
        return CommandRun.in(
                folder, Map.of("XDG_CONFIG_HOME", folder.toString()), words.toArray(String[]::new));
    }

    private void choose(String text) throws IOException {
        Files.createDirectories(folder.resolve("hullwright"));
        Files.writeString(folder.resolve("hullwright/preferences.properties"), text);
    }

    @ParameterizedTest
    @CsvSource({"never, 0", "critical, 1", "high, 1", "info, 1"})
    void theExitCodeGoesByWhatWasChosen(String word, int code) throws IOException {
        choose("fail-on=" + word + "\n");
        assertEquals(code, audit().code());
    }

    @Test
    void theCommandHasTheLastWord() throws IOException {
        choose("fail-on=never\n");
        assertEquals(1, audit("--fail-on", "high").code());
    }

    @Test
    void settingsThatCannotBeReadAreNoGentlerOnes() throws IOException {
        choose("fail-on=seldom\n");
        var run = audit();
        assertEquals(2, run.code());
        assertTrue(run.err().contains("(HW-227)"), run.err());
        assertEquals(0, audit("--fail-on", "never").code());
    }
}
