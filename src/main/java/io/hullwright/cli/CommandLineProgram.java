package io.hullwright.cli;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Version;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The whole command line. Maps every outcome to an exit code.
@Command(
        name = "hullwright",
        mixinStandardHelpOptions = true,
        versionProvider = CommandLineProgram.Versions.class,
        description = {
            "Proves and mends the security of what runs in Docker on your own machines.",
            "Without a command: opens the window, or audits the local engine on the console."
        },
        footer = {"", "Start with: hullwright audit"})
public final class CommandLineProgram implements Callable<Integer> {

    private final Hullwright hullwright;
    private final Terminal terminal;

    private CommandLineProgram(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    /// Runs one command and returns its exit code; never throws for what a person did wrong.
    public static int run(Hullwright hullwright, Terminal terminal, String... arguments) {
        var out = new PrintWriter(terminal.out(), false, StandardCharsets.UTF_8);
        var line = new CommandLine(new CommandLineProgram(hullwright, terminal));
        for (var command : commands(hullwright, terminal, arguments)) {
            line.addSubcommand(
                    switch (command) {
                        case HardenCommand harden ->
                                new CommandLine(harden)
                                        .addSubcommand(
                                                new HardenComposeCommand(hullwright, terminal))
                                        .addSubcommand(
                                                new HardenContainerCommand(hullwright, terminal));
                        case ChecklistCommand checklist ->
                                new CommandLine(checklist)
                                        .addSubcommand(
                                                new ChecklistAnswerCommand(hullwright, terminal));
                        default -> command;
                    });
        }
        line.setOut(out)
                .setErr(terminal.err())
                .setUsageHelpWidth(Math.clamp(terminal.columns(), 60, 120))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((e, _) -> misunderstood(e, terminal))
                .setExecutionExceptionHandler((e, _, _) -> explain(e, terminal));
        line.getSubcommands().values().forEach(CommandLineProgram::addHelp);
        var code = line.execute(arguments);
        out.flush();
        terminal.err().flush();
        return code;
    }

    /// The command that is named, or all of them when none is: reading one takes picocli several
    /// milliseconds.
    private static List<Object> commands(
            Hullwright hullwright, Terminal terminal, String... arguments) {
        return switch (arguments.length == 0 ? "" : arguments[0]) {
            case "audit" -> List.of(new AuditCommand(hullwright, terminal));
            case "snapshot" -> List.of(new SnapshotCommand(hullwright, terminal));
            case "secret" -> List.of(SecretCommand.with(hullwright, terminal));
            case "scan" -> List.of(ScanCommand.line(hullwright, terminal));
            case "generate" -> List.of(GenerateCommand.line(hullwright, terminal));
            case "warm-up" ->
                    List.of(new WarmUpCommand(hullwright), new AuditCommand(hullwright, terminal));
            default ->
                    List.of(
                            new AuditCommand(hullwright, terminal),
                            new WatchCommand(hullwright, terminal),
                            new ChecklistCommand(hullwright, terminal),
                            new ChecksCommand(hullwright, terminal),
                            new ExplainCommand(hullwright, terminal),
                            new HardenCommand(),
                            new SnapshotCommand(hullwright, terminal),
                            new WaiveCommand(hullwright, terminal),
                            SecretCommand.with(hullwright, terminal),
                            ScanCommand.line(hullwright, terminal),
                            GenerateCommand.line(hullwright, terminal),
                            new DoctorCommand(hullwright, terminal));
        };
    }

    private static void addHelp(CommandLine command) {
        command.getCommandSpec().mixinStandardHelpOptions(true);
        command.getSubcommands().values().forEach(CommandLineProgram::addHelp);
    }

    /// One sentence on what is wrong, what may be meant, and where the rest is.
    private static int misunderstood(CommandLine.ParameterException e, Terminal terminal) {
        var err = terminal.err();
        err.println(e.getMessage() + ".");
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        var command = e.getCommandLine().getCommandSpec().qualifiedName();
        err.println("`" + command + " --help` lists what can be given. (HW-152)");
        return ExitCode.WRONG_USE;
    }

    private static int explain(Exception e, Terminal terminal) {
        return switch (e) {
            case Problem problem -> {
                Messages.print(problem, terminal);
                yield ExitCode.of(problem);
            }
            case InterruptedException _ -> ExitCode.INTERRUPTED;
            case IOException io -> {
                terminal.err()
                        .println(
                                """
                                The report cannot be written.
                                Standard output is closed or full.
                                Write to a file with -o.
                                (HW-141)""");
                yield ExitCode.WRONG_USE;
            }
            default -> {
                Messages.print(Messages.unexpected(e), terminal);
                yield ExitCode.CANNOT_LOOK;
            }
        };
    }

    /// Where there is no window: the audit on the console; with no engine, the sample.
    @Override
    public Integer call() throws Problem, InterruptedException, IOException {
        var audit = SampleFallback.audit(hullwright, EngineChoice.usual(), null, terminal);
        var options =
                new ReportOptions(terminal.columns(), terminal.color(), false, Version.text());
        ReportFormat.CONSOLE.writer().write(audit, options, terminal.out());
        var fails = hullwright.preferences().failOn().isReached(audit);
        return fails && !audit.sample() ? ExitCode.FINDINGS : ExitCode.OK;
    }

    /// For picocli's `--version`.
    static final class Versions implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"Hullwright " + Version.text()};
        }
    }
}
