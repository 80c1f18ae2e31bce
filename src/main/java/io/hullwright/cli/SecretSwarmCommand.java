package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "swarm",
        description = {
            "Give a Swarm a secret: a new one that meets the policy of its name, or one from a file.",
            "Says what would be done; does nothing without --yes."
        })
final class SecretSwarmCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    @Parameters(paramLabel = "NAME", description = "the secret's name in the Swarm")
    private String name = "";

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "a value that exists: the whole file but for one line end")
    private @Nullable Path from;

    @Option(names = "--yes", description = "do it")
    private boolean yes;

    private final Hullwright hullwright;
    private final Terminal terminal;

    SecretSwarmCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var swarm = hullwright.swarmSecrets();
        swarm.requireFree(endpoint.choice(), name);
        if (yes) {
            keep();
        }
        var what = from == null ? "a new value" : "the value of " + from;
        terminal.err()
                .println(
                        yes
                                ? "The Swarm keeps "
                                        + name
                                        + ": a service that names it under secrets reads"
                                        + " /run/secrets/"
                                        + name
                                        + "."
                                : "The Swarm would get "
                                        + what
                                        + " as the secret "
                                        + name
                                        + ". Nothing is done yet; say --yes.");
        return ExitCode.OK;
    }

    private void keep() throws Problem, InterruptedException {
        var swarm = hullwright.swarmSecrets();
        if (from == null) {
            swarm.keep(endpoint.choice(), name, null);
            return;
        }
        try (var given = hullwright.secrets().readPassword(from)) {
            swarm.keep(endpoint.choice(), name, given);
        }
    }
}
