package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverFilesTest {

    private static final String GOOD =
            "waivers:\n  - {check: PRV-004, subject: web-1, reason: r, by: b, until: 2026-11-24}\n";

    @TempDir private Path folder;
    private final FakeEngine engine = FakeEngine.start();

    @BeforeEach
    void start() {
        engine.containers(List.of(FakeObjects.container(1)));
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void countsOnItsLastDay() throws IOException {
        assertEquals(1, waived(GOOD));
        assertEquals(List.of(), notes(GOOD));
    }

    @Test
    void doesNotCountTheDayAfter() throws IOException {
        var past = GOOD.replace("11-24", "11-23");
        assertEquals(0, waived(past));
        assertEquals(
                List.of("the waiver of PRV-004 for web-1 ended on 2026-11-23 and no longer counts"),
                notes(past));
    }

    @Test
    void saysThatItCoversNothing() throws IOException {
        assertEquals(
                List.of("the waiver of PRV-004 for gone covers nothing that fails"),
                notes(GOOD.replace("web-1", "gone")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reason: r, ", "by: b, ", "check: PRV-004, ", "subject: web-1, "})
    void refusesAnEntryThatLacksSomething(String part) throws IOException {
        assertProblem("HW-131", audit(GOOD.replace(part, "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-31", "tomorrow", "24.11.2026", "''", "null"})
    void refusesADateThatIsNone(String date) throws IOException {
        assertProblem("HW-131", audit(GOOD.replace("2026-11-24", date)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waivers: [", "a: b: c", "\t- x", "waivers: *none", "{", "\"x"})
    void refusesWhatIsNotYaml(String text) throws IOException {
        assertProblem("HW-130", audit(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"waivers: text", "waivers: [text]", "waivers: {a: b}", "waivers: [[]]"})
    void refusesWhatIsNoListOfWaivers(String text) throws IOException {
        assertProblem("HW-131", audit(text));
    }

    @Test
    void refusesAFileThatIsMissing() {
        assertProblem(
                "HW-130",
                run(
                        "audit",
                        "--host",
                        engine.address(),
                        "--waivers",
                        folder.resolve("none.yaml").toString()));
    }

    @Test
    void addsAtTheEndAndKeepsEveryOtherByte() throws IOException {
        var before =
                "# ours\r\nother: 1\r\nwaivers:\r\n    # why\r\n    - check: 'PRV-001'\r\n"
                        + "      subject: db\r\n      reason: r\r\n      by: b\r\n      until: 2027-01-01";
        var file = Files.writeString(folder.resolve(".hullwright.yaml"), before);
        var run = waive("PRV-004@web-1", "it: \"is\" # so\n", "2027-01-31");
        assertEquals("", run.err());
        assertTrue(Files.readString(file).startsWith(before + "\r\n    - check: \"PRV-004\"\r\n"));
        var backup = folder.resolve(".hullwright.yaml.hullwright-backup-20261124T093000Z");
        assertEquals(before, Files.readString(backup));
        assertEquals(2, CommandRun.names(folder).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# ours\n", "waivers: []\n", "waivers:\n", "other: 1 # ours\n"})
    void beginsTheListWhereThereIsNone(String before) throws IOException {
        var file = Files.writeString(folder.resolve(".hullwright.yaml"), before);
        assertEquals("", waive("PRV-004@web-1", "r", "2027-01-31").err());
        var entry =
                """
                  - check: "PRV-004"
                    subject: "web-1"
                    reason: "r"
                    by: "me"
                    until: "2027-01-31"
                """;
        var head = before.startsWith("waivers") ? "" : before;
        assertEquals(head + "waivers:\n" + entry, Files.readString(file));
    }

    @Test
    void addsToAListThatIsNotTheLastThing() throws IOException {
        var before = GOOD + "# below\nother: 1\n";
        var file = Files.writeString(folder.resolve(".hullwright.yaml"), before);
        assertEquals("", waive("PRV-001@db", "r", "2027-01-31").err());
        var after = Files.readString(file);
        assertTrue(after.startsWith(GOOD + "  - check: \"PRV-001\"\n"), after);
        assertTrue(after.endsWith("# below\nother: 1\n"), after);
    }

    @Test
    void refusesAListThatOtherPlacesShare() throws IOException {
        var before = "a: &list\n  - x\nwaivers: *list\n";
        Files.writeString(folder.resolve(".hullwright.yaml"), before);
        assertProblem("HW-131", waive("PRV-004@web-1", "r", "2027-01-31"));
        before = "a: &list []\nwaivers: *list\n";
        var file = Files.writeString(folder.resolve(".hullwright.yaml"), before);
        assertProblem("HW-132", waive("PRV-004@web-1", "r", "2027-01-31"));
        assertEquals(before, Files.readString(file));
        assertEquals(List.of(".hullwright.yaml"), CommandRun.names(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23", "2026-13-01", "soon", ""})
    void refusesADayThatIsPastOrNone(String day) {
        assertProblem("HW-133", waive("PRV-004@web-1", "r", day));
        assertEquals(List.of(), CommandRun.names(folder));
    }

    private CommandRun waive(String finding, String reason, String until) {
        return run("waive", finding, "--reason", reason, "--until", until, "--by", "me");
    }

    private CommandRun audit(String waivers) throws IOException {
        Files.writeString(folder.resolve(".hullwright.yaml"), waivers);
        return run("audit", "--host", engine.address(), "--format", "json");
    }

    private long waived(String waivers) throws IOException {
        return new ObjectMapper()
                .readTree(audit(waivers).bytes())
                .path("summary")
                .path("waived")
                .asLong(-1);
    }

    private List<String> notes(String waivers) throws IOException {
        return new ObjectMapper()
                .readTree(audit(waivers).bytes())
                .path("notes")
                .valueStream()
                .map(com.fasterxml.jackson.databind.JsonNode::asText)
                .toList();
    }

    private CommandRun run(String... arguments) {
        return CommandRun.in(folder, arguments);
    }

    private static void assertProblem(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::err);
        assertEquals(4, run.err().lines().count(), run::err);
        assertEquals(ExitCode.WRONG_USE, run.code());
        assertEquals("", run.out());
    }
}
