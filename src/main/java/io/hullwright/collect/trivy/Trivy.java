package io.hullwright.collect.trivy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.scan.ScanTarget;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Trivy, run by argument list in an empty folder of its own, where no settings or ignore file of
/// a project can silence it, with the few environment variables it needs, and on the engine's
/// images only: it asks no registry for them. It is told to send nothing about what it sees.
public final class Trivy {

    private static final Duration VERSION_LIMIT = Duration.ofSeconds(20);
    private static final int LONGEST_VERSION = 100_000;
    private static final int LONGEST_BOM = 256 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path program;
    private final Path cache;
    private final Map<String, String> environment;

    /// @param program its file; the caller trusts it
    /// @param cache where its databases are and its work is done
    /// @param environment of this process; what Trivy gets is chosen from it
    public Trivy(Path program, Path cache, Map<String, String> environment) {
        this.program = program;
        this.cache = cache.toAbsolutePath();
        this.environment = Map.copyOf(environment);
    }

    /// @throws Problem `HW-225` when it does not answer, `HW-202` and `HW-203` for a version that
    ///     is not used
    public String version() throws Problem, InterruptedException {
        String version;
        try {
            var ended =
                    start(
                            List.of("version", "--format", "json"),
                            TrivyEnvironment.without(environment),
                            VERSION_LIMIT,
                            out -> JSON.readTree(out.readNBytes(LONGEST_VERSION)),
                            _ -> {});
            var answer = ended.result();
            version = answer == null ? "" : answer.path("Version").asText("");
        } catch (IOException | TimeoutException e) {
            throw TrivyProblems.doesNotStart(program, e);
        }
        if (version.isBlank()) {
            throw TrivyProblems.doesNotStart(program, null);
        }
        if (TrivyReleases.isKnownBad(version)) {
            throw TrivyProblems.knownBad(version, program);
        }
        if (TrivyReleases.isTooOld(version)) {
            throw TrivyProblems.tooOld(version);
        }
        return version;
    }

    /// Fetches the vulnerability database where a newer one is due.
    ///
    /// @throws Problem `HW-205` and other ends of Trivy
    public void updateDatabase(TrivyOptions options, Consumer<String> said)
            throws Problem, InterruptedException {
        var arguments =
                List.of("image", "--download-db-only", "--no-progress", "--cache-dir", cached());
        run(
                arguments,
                TrivyEnvironment.withNetwork(environment),
                options.limit(),
                out -> out.readNBytes(LONGEST_VERSION).length,
                said);
    }

    /// When the database that is there was made; null when there is none or it does not say.
    public @Nullable Instant databaseDate() {
        try {
            var metadata = JSON.readTree(cache.resolve("db/metadata.json").toFile());
            return Instant.parse(metadata.path("UpdatedAt").asText(""));
        } catch (IOException | DateTimeParseException _) {
            return null;
        }
    }

    /// Scans one thing and blocks until it is done.
    ///
    /// @param subject the image's id as the engine has it, or an absolute path
    /// @param engine null for files
    /// @param said each line that Trivy says meanwhile
    /// @throws Problem `HW-205` to `HW-213`, `HW-217`
    public TrivyReport scan(
            ScanTarget target,
            String subject,
            @Nullable EngineAddress engine,
            TrivyOptions options,
            Consumer<String> said)
            throws Problem, InterruptedException {
        var variables =
                options.offline()
                        ? TrivyEnvironment.without(environment)
                        : TrivyEnvironment.withNetwork(environment);
        if (engine != null) {
            variables.putAll(TrivyEnvironment.of(engine));
        }
        return run(
                TrivyArguments.of(target.kind(), subject, cached(), options),
                variables,
                options.limit(),
                out -> TrivyReportReader.read(out, target.name()),
                said);
    }

    /// Lists the packages of an image.
    ///
    /// @param format as Trivy calls it
    /// @throws Problem as `scan`
    public byte[] bom(
            String subject,
            EngineAddress engine,
            String format,
            TrivyOptions options,
            Consumer<String> said)
            throws Problem, InterruptedException {
        var variables = TrivyEnvironment.without(environment);
        variables.putAll(TrivyEnvironment.of(engine));
        return run(
                TrivyArguments.bom(subject, cached(), format),
                variables,
                options.limit(),
                out -> whole(out),
                said);
    }

    /// Cut off is not shorter.
    private static byte[] whole(java.io.InputStream out) throws IOException {
        var bytes = out.readNBytes(LONGEST_BOM);
        if (bytes.length == LONGEST_BOM || !JSON.readTree(bytes).isObject()) {
            throw new NotAReportException("it is no list of packages");
        }
        return bytes;
    }

    private String cached() {
        return cache.toString();
    }

    private <T> T run(
            List<String> arguments,
            Map<String, String> variables,
            Duration limit,
            ProgramRun.Reading<T> reading,
            Consumer<String> said)
            throws Problem, InterruptedException {
        ProgramRun.Ended<T> ended;
        try {
            ended = start(arguments, variables, limit, reading, said);
        } catch (TimeoutException _) {
            throw TrivyProblems.tooSlow(limit);
        } catch (IOException e) {
            throw TrivyProblems.doesNotStart(program, e);
        }
        if (ended.code() != 0) {
            throw TrivyProblems.ended(ended.code(), ended.said());
        }
        if (ended.result() == null) {
            throw TrivyProblems.unreadable(
                    ended.unread() == null ? new IOException() : ended.unread());
        }
        return ended.result();
    }

    private <T> ProgramRun.Ended<T> start(
            List<String> arguments,
            Map<String, String> variables,
            Duration limit,
            ProgramRun.Reading<T> reading,
            Consumer<String> said)
            throws Problem, IOException, InterruptedException, TimeoutException {
        try (var work = WorkFolder.in(cache)) {
            var command = new ArrayList<String>();
            command.add(program.toString());
            command.addAll(arguments);
            var builder = new ProcessBuilder(command).directory(work.path().toFile());
            builder.environment().clear();
            builder.environment().putAll(variables);
            builder.environment().putAll(TrivyEnvironment.homeIn(work.path()));
            return ProgramRun.run(builder, limit, reading, said);
        }
    }

    /// An empty folder for one run, removed with all that the run left in it.
    private record WorkFolder(Path path) implements AutoCloseable {

        static WorkFolder in(Path cache) throws Problem {
            try {
                Files.createDirectories(cache);
                return new WorkFolder(Files.createTempDirectory(cache, "work-"));
            } catch (IOException e) {
                throw TrivyProblems.noCache(cache, e);
            }
        }

        @Override
        public void close() {
            try (var files = Files.walk(path)) {
                files.sorted(java.util.Comparator.reverseOrder()).forEach(WorkFolder::delete);
            } catch (IOException | java.io.UncheckedIOException _) {
                // a folder that is left over is empty or old, and in the cache
            }
        }

        private static void delete(Path file) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException _) {
                // as above
            }
        }
    }
}
