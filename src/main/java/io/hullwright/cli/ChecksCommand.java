package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "checks", description = "List every check: id, severity, wished state.")
final class ChecksCommand implements Callable<Integer> {

    @Option(names = "--markdown", description = "the whole catalogue as the page docs/checks.md")
    private boolean markdown;

    private final Hullwright hullwright;
    private final Terminal terminal;

    ChecksCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var lines = new Lines(terminal);
        if (markdown) {
            lines.text(CatalogPage.render(hullwright.checks()));
        } else {
            for (var entry : hullwright.checks()) {
                var check = entry.description();
                lines.line(
                        check.id() + "  " + pad(check.severity().word(), 8) + "  " + check.title());
            }
            lines.line("");
            lines.line(hullwright.checks().size() + " checks. One in full: hullwright explain ID");
        }
        lines.flush();
        return ExitCode.OK;
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
