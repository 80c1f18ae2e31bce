package io.hullwright.cli;

import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.Secret;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where the passphrase of the store comes from: never the command line.
final class PassphraseOptions {

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description =
                    "read the passphrase there; /dev/stdin reads it from a pipe (default: it is"
                            + " asked for)")
    private @Nullable Path file;

    /// @throws Problem `HW-173` when the file cannot be read, `HW-257` when nobody can be asked
    Secret passphrase(Secrets secrets) throws Problem {
        return file == null ? ask("Passphrase: ") : secrets.readPassword(file);
    }

    /// For a store that is made, or whose passphrase changes: typed twice.
    Secret newPassphrase(Secrets secrets) throws Problem {
        return file == null ? typedTwice() : secrets.readPassword(file);
    }

    static Secret typedTwice() throws Problem {
        var first = ask("New passphrase: ");
        try (var second = ask("Once more: ")) {
            if (!first.sameAs(second)) {
                first.close();
                throw unsaid("The two are not the same.");
            }
        }
        return first;
    }

    @SuppressWarnings("SystemConsoleNull") // NullAway and Error Prone disagree on whether it can be
    private static Secret ask(String prompt) throws Problem {
        var console = System.console();
        var typed = console == null || !console.isTerminal() ? null : console.readPassword(prompt);
        if (typed == null) {
            throw unsaid("Nobody can be asked for it here.");
        }
        var passphrase = Secret.of(typed.clone());
        Arrays.fill(typed, '\0');
        return passphrase;
    }

    private static Problem unsaid(String why) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-256",
                "No passphrase was said.",
                why,
                "Run it in a terminal, or name a file with --passphrase-file.",
                null);
    }
}
