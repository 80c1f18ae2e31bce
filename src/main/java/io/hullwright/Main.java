package io.hullwright;

import io.hullwright.cli.CommandLineProgram;
import io.hullwright.cli.ExitCode;
import io.hullwright.cli.Terminal;
import io.hullwright.core.Hullwright;
import io.hullwright.core.LocalHullwright;
import io.hullwright.core.settings.SettingsFolder;
import io.hullwright.gui.Display;
import io.hullwright.gui.Window;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Map;

/// Starts the program. The only place that knows the standard streams.
public final class Main {

    private Main() {}

    /// @param args the command line; none: the window, or without a display the audit of the local
    ///     engine on the console
    public static void main(String[] args) {
        var environment = System.getenv();
        var hullwright =
                new LocalHullwright(
                        environment,
                        Path.of(System.getProperty("user.home", "")),
                        Path.of("").toAbsolutePath(),
                        Clock.system(ZoneId.systemDefault()));
        var terminal = terminal(environment);
        if (args.length == 0 && showsWindow(hullwright, environment, terminal)) {
            System.exit(ExitCode.OK);
        }
        Thread.ofPlatform().daemon().name("prepare").start(hullwright::prepare);
        System.exit(CommandLineProgram.run(hullwright, terminal, args));
    }

    /// True when the window was shown and is closed by now.
    private static boolean showsWindow(
            Hullwright hullwright, Map<String, String> environment, Terminal terminal) {
        var home = Path.of(System.getProperty("user.home", ""));
        try {
            if (Display.isThere(environment, System.getProperty("os.name", ""))
                    && Window.open(hullwright, SettingsFolder.window(environment, home))) {
                return true;
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        terminal.err().println("There is no display for the window; here is the audit.");
        return false;
    }

    private static Terminal terminal(Map<String, String> environment) {
        var err =
                new PrintWriter(
                        new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        var shown = isTerminal(environment);
        var color =
                shown
                        && environment.getOrDefault("NO_COLOR", "").isEmpty()
                        && !environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(
                new FileOutputStream(FileDescriptor.out), err, columns(environment), color, shown);
    }

    /// The launch script says so, which is faster than asking Java.
    @SuppressWarnings("SystemConsoleNull") // NullAway and Error Prone disagree on whether it can be
    private static boolean isTerminal(Map<String, String> environment) {
        var said = environment.get("HULLWRIGHT_TERMINAL");
        if (said != null) {
            return said.equals("1");
        }
        var console = System.console();
        return console != null && console.isTerminal();
    }

    private static int columns(Map<String, String> environment) {
        try {
            return Integer.parseInt(environment.getOrDefault("COLUMNS", ""));
        } catch (NumberFormatException _) {
            return Terminal.USUAL_COLUMNS;
        }
    }
}
