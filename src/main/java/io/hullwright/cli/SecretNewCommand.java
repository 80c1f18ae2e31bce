package io.hullwright.cli;

import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretKind;
import io.hullwright.secret.SecretOrder;
import io.hullwright.secret.SecretPolicy;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
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
            description = "${COMPLETION-CANDIDATES} (default: what the name calls for, or hex)")
    private @Nullable SecretKind kind;

    @Option(
            names = {"--length", "--words"},
            paramLabel = "N",
            description = "how many characters, or words of a passphrase")
    private @Nullable Integer length;

    @Option(
            names = "--name",
            paramLabel = "VARIABLE",
            description = "what it is for: decides the kind, and is kept in the record")
    private @Nullable String name;

    @Option(names = "--symbols", description = "a password with symbols too")
    private boolean symbols;

    @Option(names = "--user", defaultValue = "", description = "whom an htpasswd line is for")
    private String user = "";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            defaultValue = "localhost,127.0.0.1,::1",
            description = "what the certificate is for (default: ${DEFAULT-VALUE})")
    private List<String> hosts = List.of();

    @Option(
            names = "--days",
            paramLabel = "N",
            defaultValue = "90",
            description = "how long the certificate is valid (default: ${DEFAULT-VALUE})")
    private int days;

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description =
                    "a password that exists, for an htpasswd line or a SCRAM verifier;"
                            + " /dev/stdin reads it from a pipe")
    private @Nullable Path passwordFile;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write it there with mode 600, without a line end; what is there stays")
    private @Nullable Path output;

    @Option(
            names = {"--public", "--certificate", "--verifier"},
            paramLabel = "FILE",
            description =
                    "write the other half there: the public key, the certificate, or what the"
                            + " server keeps of the password")
    private @Nullable Path half;

    @Option(names = "--force", description = "replace the files that are there")
    private boolean force;

    private final Secrets secrets;
    private final Terminal terminal;

    SecretNewCommand(Secrets secrets, Terminal terminal) {
        this.secrets = secrets;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, IOException {
        var recorded = passwordFile == null && (name != null || output != null);
        if (recorded) {
            secrets.prepareRecord();
        }
        var order = order();
        try (var made = secrets.make(order)) {
            if (output == null && half != null) {
                secrets.writeHalf(made, half, force);
            }
            if (output == null) {
                print(shown(made));
            } else {
                secrets.write(made, output, half, force);
            }
            if (recorded) {
                var lasting =
                        order.kind() == SecretKind.TLS ? days : SecretPolicy.ROTATION.toDays();
                secrets.remember(made, name == null ? "" : name, output, (int) lasting);
            }
            explain(made);
        }
        return ExitCode.OK;
    }

    private SecretOrder order() throws Problem {
        if (length != null && length == 0) {
            throw Secrets.wrong(new IllegalArgumentException("the length is 0"));
        }
        var usual = name == null ? SecretKind.HEX : secrets.orderFor(name).kind();
        var given = passwordFile == null ? null : secrets.readPassword(passwordFile);
        try {
            return new SecretOrder(
                    kind == null ? usual : kind,
                    length == null ? 0 : length,
                    symbols,
                    user,
                    hosts,
                    days,
                    secrets.now(),
                    given);
        } catch (IllegalArgumentException e) {
            throw Secrets.wrong(e);
        }
    }

    /// An asymmetric key's other half follows from it; a certificate and a verifier do not.
    private Secret shown(NewSecret made) {
        return half == null && Secrets.needsHalf(made) ? made.whole() : made.value();
    }

    private void print(Secret value) throws IOException {
        var bytes = value.bytes();
        terminal.out().write(bytes);
        if (bytes[bytes.length - 1] != '\n') {
            terminal.out().write('\n');
        }
        terminal.out().flush();
        Arrays.fill(bytes, (byte) 0);
    }

    private void explain(NewSecret made) {
        var err = terminal.err();
        var bits = made.bits();
        err.println(
                made.description()
                        + (bits.isPresent()
                                ? ": " + (int) bits.getAsDouble() + " bits."
                                : ": its strength is not known."));
        if (made.isWeak()) {
            err.println("That is weak: expected " + made.enoughBits() + " bits or more.");
        }
        if (output != null) {
            err.println("Written to " + output + ", mode 600.");
        }
        if (half != null && made.half() != null) {
            err.println("Its " + made.half().name() + " is in " + half + ".");
        }
    }
}
