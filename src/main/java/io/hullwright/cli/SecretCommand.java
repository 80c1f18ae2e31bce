package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "secret",
        description = "Make secrets that meet the policy, and keep the record of their age.")
final class SecretCommand implements Callable<Integer> {

    @Spec private @org.jspecify.annotations.Nullable CommandSpec spec;

    static CommandLine with(Hullwright hullwright, Terminal terminal) {
        return new CommandLine(new SecretCommand())
                .addSubcommand(new SecretNewCommand(hullwright.secrets(), terminal))
                .addSubcommand(new SecretEnvCommand(hullwright.secrets(), terminal))
                .addSubcommand(new SecretListCommand(hullwright, terminal))
                .addSubcommand(new SecretRotateCommand(hullwright, terminal))
                .addSubcommand(new SecretSwarmCommand(hullwright, terminal))
                .addSubcommand(SecretStoreCommand.with(hullwright, terminal));
    }

    @Override
    public Integer call() {
        var line = java.util.Objects.requireNonNull(spec).commandLine();
        throw new CommandLine.ParameterException(
                line, "Say what to do: new, env, list, rotate, swarm or store");
    }
}
