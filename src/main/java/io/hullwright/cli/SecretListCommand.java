package io.hullwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.core.Hullwright;
import io.hullwright.core.secrets.SecretPlaces;
import io.hullwright.core.secrets.SecretRecord;
import io.hullwright.core.secrets.Secrets.Judgement;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "list",
        description = {
            "The secrets that were made here, with age and due date; never their values.",
            "With files, or an engine, the secrets that exist there are judged: default, short,"
                    + " guessable, reused, old, in Git's history, in an image, on a command line."
        })
final class SecretListCommand implements Callable<Integer> {

    private static final int LONGEST = 200;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    @Parameters(
            arity = "0..*",
            paramLabel = "FILE",
            description = ".env files, compose files, Dockerfiles")
    private List<Path> files = List.of();

    @Option(
            names = "--engine",
            description =
                    "judge the containers and images of the engine too; --host and --context"
                            + " imply it")
    private boolean engine;

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    private final Hullwright hullwright;
    private final Terminal terminal;

    SecretListCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException, InterruptedException {
        var secrets = hullwright.secrets();
        var records = secrets.records();
        var choice = endpoint.choice();
        var places = SecretPlaces.of(files, engine || !choice.isUsual());
        var judged = hullwright.judgeSecrets(choice, places, Progress.SILENT);
        if (json) {
            terminal.out().write(json(records, judged, secrets.now()));
            terminal.out().write('\n');
        } else if (places.isNone()) {
            made(records, secrets.now());
        } else {
            judgements(judged);
        }
        judged.notes().forEach(note -> terminal.err().println(Plain.line(note, LONGEST)));
        return judged.hasFlaw() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    private void judgements(Judgement judged) {
        var lines = new Lines(terminal);
        for (var secret : judged.secrets()) {
            lines.line(Plain.line(secret.name() + "  " + secret.where(), LONGEST));
            if (secret.flaws().isEmpty()) {
                lines.line("  nothing is wrong");
            }
            for (var flaw : secret.flaws()) {
                var detail =
                        flaw.detail().isEmpty() ? "" : ": " + Plain.line(flaw.detail(), LONGEST);
                lines.paragraph(2, flaw.kind().words() + detail);
            }
        }
        lines.flush();
        if (judged.secrets().isEmpty()) {
            terminal.err().println("No secret is seen there.");
        }
    }

    private void made(List<SecretRecord> records, Instant now) {
        if (records.isEmpty()) {
            terminal.err().println("No secret is recorded.");
        } else {
            table(records, now);
        }
    }

    private void table(List<SecretRecord> records, Instant now) {
        var lines = new Lines(terminal);
        var name = records.stream().mapToInt(r -> shownName(r).length()).max().orElse(0);
        for (var record : records) {
            var due = record.dueAt().atOffset(ZoneOffset.UTC).toLocalDate();
            lines.line(
                    "%s  %-14s  %4d days  %s %s  %s"
                            .formatted(
                                    padded(shownName(record), name),
                                    record.kind(),
                                    record.ageDays(now),
                                    record.isDue(now) ? "overdue" : "due    ",
                                    due,
                                    Plain.line(record.where(), LONGEST))
                            .stripTrailing());
        }
        lines.flush();
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String shownName(SecretRecord record) {
        return record.name().isEmpty() ? "-" : Plain.line(record.name(), LONGEST);
    }

    private static byte[] json(List<SecretRecord> records, Judgement judged, Instant now)
            throws IOException {
        var mapper = new ObjectMapper();
        var root = mapper.createObjectNode().put("schema", "hullwright.secret-list/1");
        var list = root.putArray("secrets");
        for (var record : records) {
            list.addObject()
                    .put("name", record.name())
                    .put("kind", record.kind().toString())
                    .put("bits", record.bits())
                    .put("createdAt", record.createdAt().toString())
                    .put("dueAt", record.dueAt().toString())
                    .put("ageDays", record.ageDays(now))
                    .put("due", record.isDue(now))
                    .put("where", record.where());
        }
        var found = root.putArray("judged");
        for (var secret : judged.secrets()) {
            var entry = found.addObject().put("name", secret.name()).put("where", secret.where());
            var flaws = entry.putArray("flaws");
            for (var flaw : secret.flaws()) {
                var word = flaw.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
                flaws.addObject().put("flaw", word).put("detail", flaw.detail());
            }
        }
        var notes = root.putArray("notes");
        judged.notes().forEach(notes::add);
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }
}
