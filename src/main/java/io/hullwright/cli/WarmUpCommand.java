package io.hullwright.cli;

import io.hullwright.audit.Audit;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Version;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// Does the usual work once for nothing, so that the start script can keep the classes it took.
/// Only the usual work:
/// every class that is kept costs time at each start.
@Command(name = "warm-up", hidden = true)
final class WarmUpCommand implements Callable<Integer> {

    private static final String COMPOSE =
            """
            x-common: &common
              restart: "no"
            services:
              web:
                <<: *common
                image: nginx:${TAG:-1}
                ports: ["80:80"]
                volumes: ["./a:/a:ro", "b:/b"]
                environment: [A=b]
                depends_on: [db]
              db:
                build: .
                command: run it
                healthcheck: {test: "true"}
            volumes:
              b:
            """;

    private static final String DOCKERFILE =
            """
            FROM debian:12 AS base
            ARG A=b
            ENV B=${A:-c}
            RUN apt-get update && apt-get install -y curl | cat
            COPY . /app
            USER 1000
            CMD ["run"]
            """;

    private final Hullwright hullwright;

    WarmUpCommand(Hullwright hullwright) {
        this.hullwright = hullwright;
    }

    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        try {
            write(EngineChoice.usual());
        } catch (Problem _) {
            write(EngineChoice.ofSample());
        }
        auditFiles();
        return ExitCode.OK;
    }

    private void auditFiles() throws Problem, InterruptedException, IOException {
        var folder = Files.createTempDirectory("hullwright");
        var compose = folder.resolve("compose.yaml");
        var dockerfile = folder.resolve("Dockerfile");
        try {
            Files.writeString(compose, COMPOSE);
            Files.writeString(dockerfile, DOCKERFILE);
            var files =
                    new FileChoice(
                            List.of(compose, dockerfile),
                            List.of(),
                            true,
                            false,
                            List.of(),
                            List.of());
            write(hullwright.audit(EngineChoice.usual(), files, null, false, Progress.SILENT));
        } finally {
            Files.deleteIfExists(compose);
            Files.deleteIfExists(dockerfile);
            Files.deleteIfExists(folder);
        }
    }

    private void write(EngineChoice choice) throws Problem, InterruptedException, IOException {
        write(hullwright.audit(choice, null, false, Progress.SILENT));
    }

    private static void write(Audit audit) throws IOException {
        var options = new ReportOptions(Terminal.USUAL_COLUMNS, true, false, Version.text());
        for (var format : List.of(ReportFormat.CONSOLE, ReportFormat.JSON)) {
            format.writer().write(audit, options, OutputStream.nullOutputStream());
        }
    }
}
