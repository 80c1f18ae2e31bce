package io.hullwright.core.secrets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.secret.EnvPlan;
import io.hullwright.support.CommandRun;
import io.hullwright.work.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecretsTest {

    @TempDir private Path folder;

    @Test
    void doesNotOverwriteWhatSomebodyElseChangedMeanwhile() throws Exception {
        var secrets = new Secrets(CommandRun.CLOCK, folder.resolve("data"));
        var file = Files.writeString(folder.resolve(".env"), "SECRET_KEY=\n");
        var change = secrets.plan(file, new EnvPlan.Wish(Set.of(), true, false));
        Files.writeString(file, "SECRET_KEY=theirs\n");
        var problem = assertThrows(Problem.class, () -> secrets.write(change));
        assertEquals("HW-175", problem.code());
        assertEquals("SECRET_KEY=theirs\n", Files.readString(file));
        assertEquals(List.of(".env", "data"), CommandRun.names(folder));
        assertEquals(List.of(), secrets.records());
    }

    @Test
    void aPlanShowsNoValueWhenItIsPrinted() throws Exception {
        var secrets = new Secrets(CommandRun.CLOCK, folder.resolve("data"));
        var file = Files.writeString(folder.resolve(".env"), "DB_PASSWORD=planted\nA_KEY=\n");
        var text =
                secrets.plan(file, new EnvPlan.Wish(Set.of("A_KEY", "DB_PASSWORD"), true, false))
                        .toString();
        assertTrue(text.contains("DB_PASSWORD"), text);
        assertFalse(text.contains("planted"), text);
    }

    @Test
    void hashesDifferByMachine() throws Problem {
        var value = "value".getBytes(StandardCharsets.UTF_8);
        var here = new SecretRecords(folder.resolve("here"));
        assertEquals(here.print(value), here.print(value));
        assertFalse(
                here.print(value).equals(new SecretRecords(folder.resolve("there")).print(value)));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "Linux,X,-,/h/.local/share/hullwright",
                "Linux,XDG_DATA_HOME,/d,/d/hullwright",
                "Linux,XDG_DATA_HOME,d,/h/.local/share/hullwright",
                "Mac OS X,X,-,/h/Library/Application Support/Hullwright",
                "Windows 11,X,-,/h/AppData/Roaming/Hullwright",
                "Windows 11,APPDATA,/r,/r/Hullwright",
            })
    void knowsWhereThePlatformKeepsData(
            String system,
            String name,
            @org.jspecify.annotations.Nullable String value,
            String expected) {
        var environment = value == null ? Map.<String, String>of() : Map.of(name, value);
        assertEquals(Path.of(expected), DataFolder.of(environment, Path.of("/h"), system));
    }
}
