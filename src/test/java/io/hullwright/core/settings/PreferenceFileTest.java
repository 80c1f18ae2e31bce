package io.hullwright.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceFileTest {

    @TempDir Path folder;
    private PreferenceFile file;

    @BeforeEach
    void begin() {
        file = new PreferenceFile(folder.resolve("settings"));
    }

    @Test
    void theUsualOnesHoldWhereNobodyChose() throws Problem {
        assertEquals(new Preferences(List.of(), Threshold.HIGH), file.read());
    }

    @Test
    void whatWasChosenIsReadBack() throws Problem {
        var chosen =
                Preferences.usual()
                        .with(Path.of("/srv/a b"))
                        .with(Path.of("/srv/back\\slash=:#!\n"))
                        .with(Path.of("/srv/a b"))
                        .with(Threshold.LOW);
        file.write(chosen);
        var expected =
                new Preferences(
                        List.of(Path.of("/srv/a b"), Path.of("/srv/back\\slash=:#!\n")),
                        Threshold.LOW);
        assertEquals(expected, file.read());
        file.write(chosen.without(Path.of("/srv/a b")));
        assertEquals(expected.without(Path.of("/srv/a b")), file.read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fail-on=gentle\n", "fail-on=\\u00zz\n", "folder.1=\\u0000\n"})
    void aFileThatSaysSomethingElseIsNotTheUsual(String text) throws IOException {
        Files.createDirectories(folder.resolve("settings"));
        Files.writeString(folder.resolve("settings/preferences.properties"), text);
        assertEquals("HW-227", assertThrows(Problem.class, file::read).code());
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws IOException {
        Files.writeString(folder.resolve("settings"), "a file");
        var told = assertThrows(Problem.class, () -> file.write(Preferences.usual()));
        assertEquals("HW-140", told.code());
    }
}
