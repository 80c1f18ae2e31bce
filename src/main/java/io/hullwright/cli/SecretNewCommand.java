package io.hullwright.cli;

import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.SecretKind;
import io.hullwright.secret.SecretOrder;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "new",
        description = "Make a secret. It alone goes to standard output, or to a file of mode 600.")
final class SecretNewCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "KIND",
            defaultValue = "hex",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
    private SecretKind kind = SecretKind.HEX;

    @Option(names = "--length", paramLabel = "N", description = "how many characters")
    private int length;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write it there with mode 600, without a line end; what is there stays")
    private @Nullable Path output;

    @Option(names = "--force", description = "replace the file that is there")
    private boolean force;

    private final Secrets secrets;
    private final Terminal terminal;

    SecretNewCommand(Secrets secrets, Terminal terminal) {
        this.secrets = secrets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        try (var made = secrets.make(order())) {
            if (output == null) {
                print(made);
            } else {
                secrets.write(made, output, force);
            }
            explain(made);
        }
        return ExitCode.OK;
    }

    private SecretOrder order() throws Problem {
        try {
            return new SecretOrder(kind, length);
        } catch (IllegalArgumentException e) {
            throw Secrets.wrong(e);
        }
    }

    private void print(NewSecret made) throws IOException {
        var bytes = made.value().bytes();
        terminal.out().write(bytes);
        terminal.out().write('\n');
        terminal.out().flush();
        Arrays.fill(bytes, (byte) 0);
    }

    private void explain(NewSecret made) {
        var err = terminal.err();
        err.println(made.description() + ": " + Math.round(Math.floor(made.bits())) + " bits.");
        if (made.isWeak()) {
            err.println("That is weak: expected " + NewSecret.ENOUGH_BITS + " bits or more.");
        }
        if (output != null) {
            err.println("Written to " + output + ", mode 600.");
        }
    }
}
