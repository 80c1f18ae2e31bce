package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import io.hullwright.core.secrets.PrivateFile;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.core.store.OpenStore;
import io.hullwright.report.Plain;
import io.hullwright.secret.Secret;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "store",
        description = {
            "Keep values of secrets in one encrypted file (Argon2id, AES-256-GCM), locked by a"
                    + " passphrase. Without a store no value is kept."
        })
final class SecretStoreCommand implements Callable<Integer> {

    private static final int LONGEST = 200;

    @Spec private @Nullable CommandSpec spec;

    static CommandLine with(Hullwright hullwright, Terminal terminal) {
        return new CommandLine(new SecretStoreCommand())
                .addSubcommand(new Create(hullwright, terminal))
                .addSubcommand(new Put(hullwright, terminal))
                .addSubcommand(new Get(hullwright, terminal))
                .addSubcommand(new Names(hullwright, terminal))
                .addSubcommand(new Remove(hullwright, terminal))
                .addSubcommand(new Passphrase(hullwright, terminal));
    }

    @Override
    public Integer call() {
        throw new CommandLine.ParameterException(
                java.util.Objects.requireNonNull(spec).commandLine(),
                "Say what to do: create, put, get, list, remove or passphrase");
    }

    /// What all of them share.
    private abstract static class Step implements Callable<Integer> {

        @Mixin final PassphraseOptions options = new PassphraseOptions();

        final Hullwright hullwright;
        final Terminal terminal;

        Step(Hullwright hullwright, Terminal terminal) {
            this.hullwright = hullwright;
            this.terminal = terminal;
        }

        @Override
        public final Integer call() throws Problem, IOException {
            run();
            return ExitCode.OK;
        }

        abstract void run() throws Problem, IOException;

        final OpenStore open() throws Problem {
            try (var passphrase = options.passphrase(hullwright.secrets())) {
                return hullwright.store().open(passphrase);
            }
        }
    }

    @Command(name = "create", description = "Make an empty store.")
    private static final class Create extends Step {

        Create(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem {
            var store = hullwright.store();
            try (var passphrase = options.newPassphrase(hullwright.secrets())) {
                store.create(passphrase);
            }
            terminal.err()
                    .println(
                            "Made: "
                                    + store.file()
                                    + ". Without the passphrase nobody opens it again.");
        }
    }

    @Command(name = "put", description = "Keep the value that a file holds, but for one line end.")
    private static final class Put extends Step {

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(names = "--from", required = true, paramLabel = "FILE")
        private Path from = Path.of("");

        Put(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem {
            try (var store = open();
                    var value = hullwright.secrets().readPassword(from)) {
                store.put(name, value);
            }
            terminal.err().println("Kept: " + Plain.line(name, LONGEST) + ".");
        }
    }

    @Command(name = "get", description = "Write a value to standard output, or to a file.")
    private static final class Get extends Step {

        @Parameters(paramLabel = "NAME")
        private String name = "";

        @Option(
                names = {"-o", "--output"},
                paramLabel = "FILE",
                description = "write it there with mode 600; what is there stays")
        private @Nullable Path output;

        Get(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem, IOException {
            try (var store = open();
                    var value = store.get(name)) {
                if (value == null) {
                    throw Secrets.wrong(
                            new IllegalArgumentException("the store holds nothing of that name"));
                }
                write(value.bytes());
            }
        }

        private void write(byte[] bytes) throws Problem, IOException {
            try {
                if (output == null) {
                    terminal.out().write(bytes);
                    terminal.out().write('\n');
                    terminal.out().flush();
                } else {
                    PrivateFile.create(output, bytes);
                }
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        }
    }

    @Command(name = "list", description = "The names, and since when they are kept.")
    private static final class Names extends Step {

        Names(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem {
            try (var store = open()) {
                var lines = new Lines(terminal);
                for (var kept : store.names()) {
                    lines.line(kept.keptAt() + "  " + Plain.line(kept.name(), LONGEST));
                }
                lines.flush();
            }
        }
    }

    @Command(name = "remove", description = "Forget a value.")
    private static final class Remove extends Step {

        @Parameters(paramLabel = "NAME")
        private String name = "";

        Remove(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem {
            try (var store = open()) {
                store.remove(name);
            }
        }
    }

    @Command(name = "passphrase", description = "Lock the store with another passphrase.")
    private static final class Passphrase extends Step {

        @Option(
                names = "--new-passphrase-file",
                paramLabel = "FILE",
                description = "read the new one there (default: it is asked for)")
        private @Nullable Path next;

        Passphrase(Hullwright hullwright, Terminal terminal) {
            super(hullwright, terminal);
        }

        @Override
        void run() throws Problem {
            try (var store = open();
                    var fresh = fresh()) {
                store.changePassphrase(fresh);
            }
        }

        private Secret fresh() throws Problem {
            return next == null
                    ? PassphraseOptions.typedTwice()
                    : hullwright.secrets().readPassword(next);
        }
    }
}
