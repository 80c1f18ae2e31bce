package io.hullwright.cli;

import io.hullwright.core.GeneratedFile;
import io.hullwright.core.Hullwright;
import io.hullwright.generate.Refusal;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "nginx",
        description = "An nginx.conf that ends TLS, limits requests and sets security headers.",
        sortOptions = false)
final class GenerateNginxCommand implements Callable<Integer> {

    @Mixin private NginxOptions front = new NginxOptions();
    @Mixin private NginxPlaceOptions place = new NginxPlaceOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the file to write (default: standard output)")
    private @Nullable Path output;

    @Option(names = "--force", description = "write over a file with other content")
    private boolean force;

    private final Hullwright hullwright;
    private final Terminal terminal;

    GenerateNginxCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        var text = text();
        if (output == null) {
            terminal.out().write(text.getBytes(StandardCharsets.UTF_8));
            terminal.out().flush();
        } else {
            GeneratedFile.write(output, text, force);
        }
        return ExitCode.OK;
    }

    private String text() throws Problem {
        try {
            return new NginxFront(front, place, hullwright.today()).text();
        } catch (Refusal e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-180",
                    "The nginx files are not made.",
                    e.what() + " " + e.why(),
                    e.next(),
                    e);
        }
    }
}
