package io.hullwright.cli;

import io.hullwright.core.Hullwright;
import io.hullwright.core.Version;
import io.hullwright.report.Plain;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "doctor",
        description = "What was found here: engine, Compose, Trivy and others, with versions.")
final class DoctorCommand implements Callable<Integer> {

    @Mixin private EndpointOptions endpoint = new EndpointOptions();

    private final Hullwright hullwright;
    private final Terminal terminal;

    DoctorCommand(Hullwright hullwright, Terminal terminal) {
        this.hullwright = hullwright;
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws InterruptedException {
        var lines = new Lines(terminal);
        lines.line("Hullwright " + Version.text() + ", Java " + Runtime.version());
        for (var tool : hullwright.doctor(endpoint.choice())) {
            var mark = tool.present() ? "[+] " : "[ ] ";
            var found = tool.present() ? ": " + Plain.line(tool.found()) : " is not here";
            lines.line(mark + tool.name() + found);
            lines.paragraph(6, Plain.line(tool.note()));
        }
        lines.flush();
        return ExitCode.OK;
    }
}
