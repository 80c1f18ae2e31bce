package io.hullwright.core;

import io.hullwright.audit.Attestation;
import io.hullwright.audit.Attestation.Answer;
import io.hullwright.audit.Attestation.Evidence;
import io.hullwright.text.YamlChange;
import io.hullwright.text.YamlValue;
import io.hullwright.work.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `answers` in `.hullwright.yaml`: what persons answered to lines of the checklist.
final class AnswerFile {

    private static final List<String> PATH = List.of("answers");

    private AnswerFile() {}

    /// Every answer, with a doubt where its document is not what it was.
    ///
    /// @throws Problem `HW-130` when the file cannot be read, `HW-191` when an entry is no answer
    static List<Attestation> read(Path file) throws Problem {
        var answers = entries(file);
        answers.replaceAll(answer -> Documents.doubted(answer, folder(file)));
        return answers;
    }

    private static List<Attestation> entries(Path file) throws Problem {
        var answers = new ArrayList<Attestation>();
        if (WaiverFile.load(file) instanceof Map<?, ?> map && map.get("answers") != null) {
            if (!(map.get("answers") instanceof List<?> entries)) {
                throw notAnAnswer(file, "`answers` is not a list");
            }
            var lines = new HashSet<String>();
            for (var i = 0; i < entries.size(); i++) {
                var answer = new Entry(file, i + 1, entries.get(i)).answer();
                if (!lines.add(answer.line())) {
                    throw notAnAnswer(file, "`" + answer.line() + "` is answered twice");
                }
                answers.add(answer);
            }
        }
        return answers;
    }

    static Path folder(Path file) {
        var folder = file.toAbsolutePath().getParent();
        return folder == null ? file.toAbsolutePath() : folder;
    }

    /// Writes an answer; an older one to the same line goes.
    ///
    /// @throws Problem as `read`, `HW-132` when the file cannot be edited so, `HW-140` when it
    ///     cannot be written, `HW-142` when somebody else changed it meanwhile
    static void put(Path file, Attestation answer, Clock clock) throws Problem {
        var expected = without(file, answer.line());
        expected.add(answer);
        var changes = new ArrayList<YamlChange>();
        if (has(file, answer.line())) {
            changes.add(take(answer.line()));
        }
        changes.add(new YamlChange.AddItem(PATH, item(answer)));
        write(file, changes, expected, clock);
    }

    /// Takes the answer to a line out.
    ///
    /// @return false when there was none
    static boolean remove(Path file, String line, Clock clock) throws Problem {
        if (!has(file, line)) {
            return false;
        }
        write(file, List.of(take(line)), without(file, line), clock);
        return true;
    }

    private static boolean has(Path file, String line) throws Problem {
        return Files.exists(file) && entries(file).stream().anyMatch(a -> a.line().equals(line));
    }

    private static List<Attestation> without(Path file, String line) throws Problem {
        var left = new ArrayList<>(Files.exists(file) ? entries(file) : List.<Attestation>of());
        left.removeIf(answer -> answer.line().equals(line));
        return left;
    }

    private static YamlChange take(String line) {
        return new YamlChange.TakeFromList(
                PATH,
                item -> {
                    var said = item.at(List.of("line"));
                    return said != null && said.says(line);
                });
    }

    private static void write(
            Path file, List<YamlChange> changes, List<Attestation> expected, Clock clock)
            throws Problem {
        new DecisionFile(clock)
                .change(
                        file,
                        changes,
                        written -> {
                            if (!entries(written).equals(expected)) {
                                throw DecisionFile.refused(file, "it would mean something else");
                            }
                        });
    }

    private static YamlValue.Mapping item(Attestation answer) {
        var entries = new LinkedHashMap<String, YamlValue>();
        entries.put("line", YamlValue.text(answer.line()));
        entries.put("answer", YamlValue.text(answer.answer().word()));
        switch (answer.evidence()) {
            case Evidence.None _ -> {}
            case Evidence.Document(var path, var sha256) -> {
                entries.put("file", YamlValue.text(path));
                entries.put("sha256", YamlValue.text(sha256));
            }
            case Evidence.Link(var address) -> entries.put("link", YamlValue.text(address));
        }
        if (!answer.note().isEmpty()) {
            entries.put("note", YamlValue.text(answer.note()));
        }
        entries.put("by", YamlValue.text(answer.by()));
        entries.put("on", YamlValue.text(answer.on().toString()));
        entries.put("until", YamlValue.text(answer.until().toString()));
        return new YamlValue.Mapping(entries, "");
    }

    /// One entry as it stands in the file.
    private record Entry(Path file, int number, @Nullable Object value) {

        Attestation answer() throws Problem {
            return new Attestation(
                    text("line"),
                    word(),
                    evidence(),
                    optional("note"),
                    text("by"),
                    day("on"),
                    day("until"),
                    "");
        }

        private Answer word() throws Problem {
            var said = text("answer");
            for (var answer : Answer.values()) {
                if (answer.word().equals(said)) {
                    return answer;
                }
            }
            throw wrong("the answer `" + said + "`, not yes, no or not-applicable");
        }

        private Evidence evidence() throws Problem {
            var document = optional("file");
            var link = optional("link");
            if (document.isEmpty()) {
                return link.isEmpty() ? new Evidence.None() : new Evidence.Link(link);
            }
            if (!link.isEmpty()) {
                throw wrong("both a file and a link");
            }
            var hash = text("sha256");
            if (!Documents.isHash(hash)) {
                throw wrong("a `sha256` that is not 64 hexadecimal digits");
            }
            return new Evidence.Document(document, hash);
        }

        private LocalDate day(String key) throws Problem {
            try {
                return LocalDate.parse(text(key));
            } catch (DateTimeParseException _) {
                throw wrong("the date `" + text(key) + "`");
            }
        }

        private String text(String key) throws Problem {
            var text = optional(key);
            if (text.isBlank()) {
                throw wrong("no `" + key + "`");
            }
            return text;
        }

        private String optional(String key) throws Problem {
            if (!(value instanceof Map<?, ?> map)) {
                throw notAnAnswer(file, "entry " + number + " is not a map");
            }
            var text = map.get(key);
            return text == null ? "" : text.toString();
        }

        private Problem wrong(String what) {
            return notAnAnswer(file, "entry " + number + " has " + what);
        }
    }

    private static Problem notAnAnswer(Path file, String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-191",
                "The file " + file + " holds something that is not an answer to a line.",
                "In it, "
                        + why
                        + "; an answer has line, answer, by, on and until (YYYY-MM-DD), and as"
                        + " evidence a file with its sha256, or a link.",
                "Mend the entry by hand; nothing of the file was changed.",
                null);
    }
}
