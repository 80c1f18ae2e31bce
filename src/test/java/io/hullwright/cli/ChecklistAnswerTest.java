package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines that ask a person, answered on the command line and seen in the reports. Today is
/// 24 November 2026.
class ChecklistAnswerTest {

    /// No check is about it.
    private static final String LINE = "gdpr/1";

    private static final String HASH =
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    @TempDir private Path folder;

    private Path file() {
        return folder.resolve(".hullwright.yaml");
    }

    private CommandRun answer(String word, String until, String... more) {
        var arguments = new java.util.ArrayList<>(List.of("checklist", "answer", LINE));
        arguments.addAll(List.of("--answer", word, "--until", until, "--by", "Ada"));
        arguments.addAll(List.of(more));
        return CommandRun.in(folder, arguments.toArray(String[]::new));
    }

    private JsonNode audit() throws IOException {
        var run = CommandRun.in(folder, "audit", "--sample", "--format", "json");
        return new ObjectMapper().readTree(run.bytes());
    }

    private JsonNode line() throws IOException {
        for (var answer : audit().path("checklist")) {
            if (answer.path("id").asText().equals(LINE)) {
                return answer;
            }
        }
        throw new AssertionError(LINE + " is missing");
    }

    private String state() throws IOException {
        return line().path("state").asText();
    }

    private List<String> notes() throws IOException {
        return audit().path("notes")
                .valueStream()
                .map(JsonNode::asText)
                .filter(note -> note.contains("answer"))
                .toList();
    }

    private void evidence(String text) throws IOException {
        Files.writeString(folder.resolve("register.txt"), text);
    }

    @Test
    void aYesWithAFileIsAttestedAndKeepsItsHash() throws IOException {
        evidence("test");
        assertEquals("needs-answer", state());
        var run = answer("yes", "2027-11-24", "--evidence", "register.txt", "--note", "it: \"is\"");
        assertEquals("", run.err());
        assertEquals(
                """
                answers:
                  - line: "gdpr/1"
                    answer: "yes"
                    file: "register.txt"
                    sha256: "%s"
                    note: "it: \\"is\\""
                    by: "Ada"
                    on: "2026-11-24"
                    until: "2027-11-24"
                """
                        .formatted(HASH),
                Files.readString(file()));
        assertEquals("attested", state());
        assertEquals(List.of(), notes());
        assertEquals(
                new ObjectMapper()
                        .readTree(
                                """
                                {"answer": "yes", "evidence": {"file": "register.txt",
                                 "sha256": "%s"}, "note": "it: \\"is\\"", "by": "Ada",
                                 "on": "2026-11-24", "until": "2027-11-24", "doubt": ""}"""
                                        .formatted(HASH)),
                line().path("attestation"));
    }

    @ParameterizedTest
    @CsvSource({
        "html,attested",
        "markdown,1 attested",
        "console,1 attested",
    })
    void theReportsSaySo(String format, String words) throws IOException {
        assertEquals("", answer("yes", "2027-11-24", "--evidence", "https://x.test/a").err());
        var run = CommandRun.in(folder, "audit", "--sample", "--format", format);
        assertTrue(run.out().replaceAll("\\s+", " ").contains(words), run.out());
    }

    @Test
    void theChecklistSaysWhoAnsweredAndWhatShowsIt() {
        assertEquals("", answer("yes", "2027-11-24", "--evidence", "https://x.test/a").err());
        var out = CommandRun.in(folder, "checklist", "--sample").out().replaceAll("\\s+", " ");
        assertTrue(
                out.contains(
                        "Yes, says Ada on 2026-11-24, until 2027-11-24; evidence:"
                                + " https://x.test/a."),
                out);
        assertTrue(out.contains("[a] " + LINE + " attested"), out);
    }

    @Test
    void anEvidenceThatWasChangedNoLongerCounts() throws IOException {
        evidence("test");
        answer("yes", "2027-11-24", "--evidence", "register.txt");
        evidence("test.");
        assertEquals("expired", state());
        assertEquals(
                List.of(
                        "the answer to gdpr/1 no longer counts: its evidence register.txt was"
                                + " changed since"),
                notes());
        Files.delete(folder.resolve("register.txt"));
        assertEquals("expired", state());
        evidence("test");
        assertEquals("attested", state());
    }

    @Test
    void endsTheDayAfterItsLast() throws IOException {
        answer("yes", "2026-11-24", "--evidence", "https://x.test/a");
        assertEquals("attested", state());
        var past = Files.readString(file()).replace("until: \"2026-11-24", "until: \"2026-11-23");
        Files.writeString(file(), past);
        assertEquals("expired", state());
        assertEquals(
                List.of("the answer to gdpr/1 ended on 2026-11-23 and no longer counts"), notes());
    }

    @Test
    void aNoFailsEvenWhenItIsOld() throws IOException {
        assertEquals("", answer("no", "2026-11-24").err());
        assertEquals("fail", state());
        var past = Files.readString(file()).replace("until: \"2026-11-24", "until: \"2026-11-23");
        Files.writeString(file(), past);
        assertEquals("fail", state());
    }

    @Test
    void whatDoesNotApplyNeedsANote() throws IOException {
        assertProblem("HW-192", answer("not-applicable", "2027-11-24"));
        assertEquals("", answer("not-applicable", "2027-11-24", "--note", "no such data").err());
        assertEquals("not-applicable", state());
    }

    @Test
    void aYesCountsForNothingWhereACheckFails() throws IOException {
        var run =
                CommandRun.in(
                        folder,
                        "checklist",
                        "answer",
                        "network-security/2",
                        "--answer",
                        "yes",
                        "--until",
                        "2027-11-24",
                        "--evidence",
                        "https://x.test/a");
        assertEquals("", run.err());
        for (var answer : audit().path("checklist")) {
            if (answer.path("id").asText().equals("network-security/2")) {
                assertEquals("fail", answer.path("state").asText());
                assertEquals("yes", answer.path("attestation").path("answer").asText());
            }
        }
    }

    @Test
    void aNewAnswerTakesTheOldOnesPlaceAndTheRestStays() throws IOException {
        var others =
                "# ours\nwaivers:\n  - {check: PRV-004, subject: x, reason: r, by: b,"
                        + " until: 2027-01-01}\n";
        Files.writeString(file(), others);
        answer("no", "2027-11-24");
        answer("yes", "2027-11-24", "--evidence", "https://x.test/a");
        assertEquals("attested", state());
        assertTrue(Files.readString(file()).startsWith(others + "answers:\n  - line:"));
        assertEquals(3, CommandRun.names(folder).size());
        var run = CommandRun.in(folder, "checklist", "answer", LINE, "--take-back");
        assertEquals("", run.err());
        assertEquals("needs-answer", state());
        assertEquals(others + "answers: []\n", Files.readString(file()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "answers: text",
                "answers: [text]",
                "answers: [{line: gdpr/1}]",
                "answers: [{line: a, answer: maybe, by: b, on: 2026-01-01, until: 2027-01-01}]",
                "answers: [{line: a, answer: no, by: b, on: 2026-01-01, until: soon}]",
                "answers: [{line: a, answer: yes, by: b, on: 2026-01-01, until: 2027-01-01,"
                        + " file: f}]",
                "answers: [{line: a, answer: yes, by: b, on: 2026-01-01, until: 2027-01-01,"
                        + " file: f, sha256: 12}]",
                "answers: [{line: a, answer: 'no', by: b, on: 2026-01-01, until: 2027-01-01},"
                        + " {line: a, answer: 'no', by: b, on: 2026-01-01, until: 2027-01-01}]"
            })
    void refusesWhatIsNoAnswerAndLosesNothing(String text) throws IOException {
        Files.writeString(file(), text);
        assertProblem("HW-191", CommandRun.in(folder, "audit", "--sample"));
        assertProblem("HW-191", answer("no", "2027-11-24"));
        assertEquals(text, Files.readString(file()));
        assertEquals(List.of(".hullwright.yaml"), CommandRun.names(folder));
    }

    @Test
    void refusesWhatIsNotWhole() throws IOException {
        assertProblem("HW-192", answer("yes", "2027-11-24"));
        assertProblem("HW-192", answer("no", "2026-11-23"));
        var nobody = new String[] {"checklist", "answer", LINE, "--answer", "no", "--by", " "};
        var until = new String[] {"--until", "2027-11-24"};
        assertProblem(
                "HW-192",
                CommandRun.in(
                        folder,
                        java.util.stream.Stream.of(nobody, until)
                                .flatMap(java.util.Arrays::stream)
                                .toArray(String[]::new)));
        assertProblem("HW-193", answer("yes", "2027-11-24", "--evidence", "none.txt"));
        assertProblem("HW-193", answer("yes", "2027-11-24", "--evidence", "."));
        assertProblem("HW-194", answer("perhaps", "2027-11-24"));
        assertProblem("HW-194", answer("no", "soon"));
        for (var line : List.of("gdpr/99", "image-security/3")) {
            var run =
                    CommandRun.in(
                            folder,
                            "checklist",
                            "answer",
                            line,
                            "--answer",
                            "no",
                            "--until",
                            "2027-01-01");
            assertProblem("HW-192", run);
        }
        assertProblem("HW-192", CommandRun.in(folder, "checklist", "answer", LINE, "--take-back"));
        assertEquals(List.of(), CommandRun.names(folder));
    }

    @Test
    void anAnswerToNoLineIsTold() throws IOException {
        Files.writeString(
                file(),
                "answers: [{line: gone/1, answer: 'no', by: b, on: 2026-01-01, until: 2027-01-01}]");
        assertEquals(
                List.of("the answer to gone/1 is about no line that a person is asked about"),
                notes());
    }

    private static void assertProblem(String code, CommandRun run) {
        assertTrue(run.err().endsWith("(" + code + ")\n"), run::err);
        assertEquals(4, run.err().lines().count(), run::err);
        assertEquals(ExitCode.WRONG_USE, run.code());
    }
}
