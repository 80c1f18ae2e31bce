package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hullwright.audit.Waiver;
import io.hullwright.support.CommandRun;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The file of the decisions, which others write too.
class DecisionFileTest {

    private static final YamlChange ADD =
            new YamlChange.AddItem(
                    List.of("waivers"),
                    new YamlValue.Mapping(Map.of("check", YamlValue.text("PRV-001")), ""));

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve(".hullwright.yaml");
    }

    private static Waiver waiver(String check) {
        return new Waiver(check, "web-1", "r", "me", LocalDate.of(2027, 1, 31));
    }

    @Test
    void refusesToOverwriteWhatAnotherProcessWrote() throws IOException {
        Files.writeString(file(), "waivers: []\n");
        var problem = refusal(_ -> Files.writeString(file(), "theirs: 1\n"));
        assertEquals("HW-142", problem.code());
        assertEquals("theirs: 1\n", Files.readString(file()));
        assertEquals(List.of(".hullwright.yaml"), CommandRun.names(folder));
    }

    @Test
    void refusesToOverwriteAFileThatAnotherProcessMade() throws IOException {
        var problem = refusal(_ -> Files.writeString(file(), "theirs: 1\n"));
        assertEquals("HW-142", problem.code());
        assertEquals("theirs: 1\n", Files.readString(file()));
    }

    private interface Meddling {
        void with(Path written) throws IOException;
    }

    private Problem refusal(Meddling meddling) {
        return assertThrows(
                Problem.class,
                () ->
                        new DecisionFile(CommandRun.CLOCK)
                                .change(
                                        file(),
                                        List.of(ADD),
                                        written -> {
                                            try {
                                                meddling.with(written);
                                            } catch (IOException e) {
                                                throw new AssertionError(e);
                                            }
                                        }));
    }

    @Test
    void takesBackWhatWasAddedAndKeepsEveryOtherByte() throws Problem, IOException {
        var before = "# ours\nother: 'x'\nwaivers:\n- check: PRV-001 # why\n  subject: web-1\n";
        before += "  until: 2027-01-31\n  reason: 'r'\n  by: me\nlast: 1\n";
        Files.writeString(file(), before);
        WaiverFile.add(file(), waiver("PRV-004"), CommandRun.CLOCK);
        assertEquals(List.of(waiver("PRV-001"), waiver("PRV-004")), WaiverFile.read(file()));
        WaiverFile.remove(file(), waiver("PRV-004"), CommandRun.CLOCK);
        assertEquals(before, Files.readString(file()));
        WaiverFile.remove(file(), waiver("PRV-001"), CommandRun.CLOCK);
        assertEquals("# ours\nother: 'x'\nwaivers: []\nlast: 1\n", Files.readString(file()));
        WaiverFile.add(file(), waiver("PRV-001"), CommandRun.CLOCK);
        assertEquals(List.of(waiver("PRV-001")), WaiverFile.read(file()));
    }

    @Test
    void saysThatAWaiverIsNotThere() throws IOException {
        Files.writeString(file(), "waivers: []\n");
        var problem =
                assertThrows(
                        Problem.class,
                        () -> WaiverFile.remove(file(), waiver("PRV-004"), CommandRun.CLOCK));
        assertEquals("HW-134", problem.code());
        assertEquals("waivers: []\n", Files.readString(file()));
    }

    @Test
    void whatIsThereAlreadyIsNotWrittenTwice() throws Problem, IOException {
        WaiverFile.add(file(), waiver("PRV-004"), CommandRun.CLOCK);
        var written = Files.readString(file());
        WaiverFile.add(file(), waiver("PRV-004"), CommandRun.CLOCK);
        assertEquals(written, Files.readString(file()));
        assertEquals(List.of(".hullwright.yaml"), CommandRun.names(folder));
    }
}
