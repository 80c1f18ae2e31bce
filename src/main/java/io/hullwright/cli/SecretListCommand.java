package io.hullwright.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.core.secrets.SecretRecord;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.report.Plain;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "list",
        description = "The secrets that were made here, with age and due date; never their values.")
final class SecretListCommand implements Callable<Integer> {

    private static final int LONGEST = 200;

    @Option(names = "--json", description = "as JSON")
    private boolean json;

    private final Secrets secrets;
    private final Terminal terminal;

    SecretListCommand(Secrets secrets, Terminal terminal) {
        this.secrets = secrets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        var records = secrets.records();
        if (json) {
            terminal.out().write(json(records, secrets.now()));
            terminal.out().write('\n');
        } else if (records.isEmpty()) {
            terminal.err().println("No secret is recorded.");
        } else {
            table(records, secrets.now());
        }
        return ExitCode.OK;
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

    private static byte[] json(List<SecretRecord> records, Instant now) throws IOException {
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
        return mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    }
}
