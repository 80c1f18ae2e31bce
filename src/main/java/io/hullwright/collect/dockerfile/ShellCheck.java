package io.hullwright.collect.dockerfile;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.collect.json.JsonTree;
import io.hullwright.facts.Fact;
import io.hullwright.facts.ScriptFinding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// Has ShellCheck read scripts, where it is installed. It gets each on its standard input, reads no
/// settings and follows no other file.
final class ShellCheck implements ScriptLinter {

    private static final Duration DEADLINE = Duration.ofSeconds(20);

    /// One start of the program for each: more would only run into the deadline.
    private static final int MOST_SCRIPTS = 1_000;

    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors();

    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;
    private static final String FAILED = "ShellCheck failed; try `shellcheck --version`";
    private static final String TOO_SLOW = "ShellCheck did not answer in time";

    /// Files that are not here, a missing `#!`, and variables that ENV, ARG or the base image set.
    private static final String NOT_HERE = "--exclude=SC1090,SC1091,SC2148,SC2154";

    private final Map<String, String> environment;
    private final Duration deadline;

    ShellCheck(Map<String, String> environment) {
        this(environment, DEADLINE);
    }

    /// @param deadline for all scripts of one file together
    ShellCheck(Map<String, String> environment, Duration deadline) {
        this.environment = environment;
        this.deadline = deadline;
    }

    @Override
    public Fact<List<ScriptFinding>> lint(List<RunScript> scripts) {
        var program = program();
        if (program == null) {
            return Fact.unknown("ShellCheck is not installed; install it to have RUN read");
        }
        var questions = new ArrayList<Question>();
        var doubtful = new ArrayList<RunScript>();
        for (var script : scripts) {
            var dialect = dialect(script.shell());
            if (dialect.isEmpty()) {
                return Fact.unknown("ShellCheck cannot read what is for " + script.shell());
            }
            if (!PlainScript.is(script.text())) {
                doubtful.add(script);
                questions.add(new Question(dialect, script.text()));
            }
        }
        if (new HashSet<>(questions).size() > MOST_SCRIPTS) {
            return Fact.unknown("there are too many RUN for ShellCheck");
        }
        try {
            return Fact.known(read(program, doubtful, questions));
        } catch (TimeoutException _) {
            return Fact.unknown(TOO_SLOW);
        } catch (ExecutionException e) {
            return Fact.unknown(e.getCause() instanceof TimeoutException ? TOO_SLOW : FAILED);
        } catch (IOException _) {
            return Fact.unknown(FAILED);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Fact.unknown("it was interrupted");
        }
    }

    /// All that decides the answer: equal scripts are asked about once.
    private record Question(String dialect, String script) {}

    private List<ScriptFinding> read(
            Path program, List<RunScript> scripts, List<Question> questions)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var end = System.nanoTime() + deadline.toNanos();
        var asked = new HashMap<Question, Future<JsonNode>>();
        var answers = new ArrayList<Future<JsonNode>>();
        var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
        try {
            for (var question : questions) {
                answers.add(
                        asked.computeIfAbsent(
                                question, one -> threads.submit(() -> ask(program, one, end))));
            }
            var found = new ArrayList<ScriptFinding>();
            for (var i = 0; i < answers.size(); i++) {
                var left = Math.max(0, end - System.nanoTime());
                take(answers.get(i).get(left, TimeUnit.NANOSECONDS), scripts.get(i), found);
            }
            return List.copyOf(found);
        } finally {
            threads.shutdownNow();
        }
    }

    /// Empty for a shell that ShellCheck does not know.
    private static String dialect(String shell) {
        return switch (shell) {
            case "sh", "busybox" -> "sh";
            case "ash", "dash" -> "dash";
            case "bash" -> "bash";
            case "ksh", "mksh" -> "ksh";
            default -> "";
        };
    }

    private static JsonNode ask(Path program, Question question, long end)
            throws IOException, ExecutionException, InterruptedException, TimeoutException {
        var left = end - System.nanoTime();
        if (left <= 0) {
            throw new TimeoutException();
        }
        var builder =
                new ProcessBuilder(
                                program.toString(),
                                "--norc",
                                "--format=json1",
                                "--shell=" + question.dialect(),
                                NOT_HERE,
                                "-")
                        .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("SHELLCHECK_OPTS");
        var process = builder.start();
        var talk = new FutureTask<>(() -> talk(process, question.script()));
        Thread.ofVirtual().start(talk);
        try {
            return JsonTree.read(new ByteArrayInputStream(talk.get(left, TimeUnit.NANOSECONDS)));
        } finally {
            process.destroyForcibly();
        }
    }

    private static byte[] talk(Process process, String script)
            throws IOException, InterruptedException {
        try (var in = process.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        var answer = process.getInputStream().readNBytes(LONGEST_ANSWER);
        // 1: it found something
        if (process.waitFor() > 1) {
            throw new IOException("ShellCheck ended with " + process.exitValue());
        }
        return answer;
    }

    private static void take(JsonNode answer, RunScript script, List<ScriptFinding> found)
            throws IOException {
        var comments = answer.path("comments");
        if (!comments.isArray()) {
            throw new IOException("ShellCheck answered something else");
        }
        for (var comment : comments) {
            found.add(
                    script.finding(
                            "SC" + comment.path("code").asInt(),
                            level(comment.path("level").asText()),
                            comment.path("line").asInt(1),
                            comment.path("column").asInt(1)));
        }
    }

    private static String level(String word) {
        return switch (word) {
            case "error", "warning", "info", "style" -> word;
            default -> "unknown";
        };
    }

    private @Nullable Path program() {
        var separator = System.getProperty("path.separator", ":");
        for (var folder : environment.getOrDefault("PATH", "").split(separator, -1)) {
            for (var name : List.of("shellcheck", "shellcheck.exe")) {
                var file = folder.isEmpty() ? null : Path.of(folder, name);
                if (file != null
                        && file.isAbsolute()
                        && Files.isRegularFile(file)
                        && Files.isExecutable(file)) {
                    return file;
                }
            }
        }
        return null;
    }
}
