package io.hullwright.cli;

import io.hullwright.audit.Catalog;
import io.hullwright.check.CheckDescription;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "One check in full: why it matters, how to mend it, what it answers.")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "ID",
            description = "id of the check, for example PRV-001")
    private String id = "";

    @Parameters(
            index = "1..*",
            paramLabel = "FILE",
            description = "compose files and Dockerfiles: also show what would mend them")
    private List<Path> files = List.of();

    @Mixin private ProjectOptions projects = new ProjectOptions();

    private final Hullwright hullwright;
    private final Terminal terminal;

    ExplainCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Problem, InterruptedException {
        var check = Catalog.find(id).orElseThrow(() -> unknown(id));
        var lines = new Lines(terminal);
        lines.line(check.id() + "  " + check.title());
        lines.line("Severity: " + check.severity().word());
        part(lines, "Why", check.why());
        part(lines, "How to mend it", check.remedy());
        answers(lines, check);
        if (!check.references().isEmpty()) {
            part(lines, "The same question elsewhere", String.join(", ", check.references()));
        }
        if (!files.isEmpty()) {
            repairs(lines, check);
        }
        lines.flush();
        return ExitCode.OK;
    }

    private void repairs(Lines lines, CheckDescription check) throws Problem, InterruptedException {
        var choice =
                new FileChoice(
                        files,
                        List.of(),
                        true,
                        false,
                        projects.environmentFiles(),
                        projects.profiles());
        var repairs = hullwright.explain(EngineChoice.usual(), choice, check.id(), Progress.SILENT);
        lines.line("");
        lines.line(repairs.isEmpty() ? "Nothing in these files fails it" : "In these files");
        for (var explained : repairs) {
            lines.line("");
            lines.paragraph(2, RepairText.head(explained));
            for (var line : RepairText.lines(explained.repair())) {
                lines.text(line + System.lineSeparator());
            }
        }
        if (!repairs.isEmpty()) {
            part(lines, "Nothing was written", "Change the lines by hand and audit again.");
        }
    }

    private void answers(Lines lines, CheckDescription check) {
        if (check.checklist().isEmpty()) {
            return;
        }
        lines.line("");
        lines.line("Answers in the checklist");
        for (var line : hullwright.checklist().lines()) {
            if (check.checklist().contains(line.id())) {
                lines.paragraph(2, line.id() + ": " + line.text());
                if (line.correction() != null) {
                    lines.paragraph(
                            4,
                            "Correction: "
                                    + line.correction().problem()
                                    + " Instead: "
                                    + line.correction().instead());
                }
            }
        }
    }

    private static void part(Lines lines, String title, String text) {
        lines.line("");
        lines.line(title);
        lines.paragraph(2, text);
    }

    static Problem unknown(String id) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-151",
                "There is no check \"" + id + "\".",
                "An id has three letters and a number, such as PRV-001.",
                "Run `hullwright checks` to see them all.",
                null);
    }
}
