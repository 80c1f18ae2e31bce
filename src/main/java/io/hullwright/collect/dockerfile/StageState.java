package io.hullwright.collect.dockerfile;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is in force at one point of a stage: shell, variables, settings of package managers.
final class StageState {

    private static final Set<String> POSIX_SHELLS =
            Set.of("sh", "bash", "dash", "ash", "zsh", "ksh", "mksh", "busybox");

    private final Scope globals;
    private final Scope environment;
    private final Scope arguments;
    private final boolean windows;
    private boolean posix;
    private String shellName;
    private boolean pipKeepsNothing;

    /// @param globals what ARG before the first FROM sets: in force in FROM, and behind an ARG
    ///     of the
    ///     same name
    /// @param parent the stage it builds on, null for another image
    StageState(Scope globals, @Nullable StageState parent, boolean windows) {
        this.globals = globals;
        this.environment = new Scope(parent == null ? null : parent.environment);
        this.arguments = new Scope(environment);
        this.windows = windows || (parent != null && parent.windows);
        this.posix = parent == null ? !this.windows : parent.posix;
        this.shellName = parent == null ? "sh" : parent.shellName;
        this.pipKeepsNothing = parent != null && parent.pipKeepsNothing;
    }

    /// The variables that this instruction may use.
    Scope variables(String keyword) {
        return keyword.equals("FROM") ? globals : arguments;
    }

    Scope globals() {
        return globals;
    }

    void setEnvironment(String name, @Nullable String value) {
        environment.set(name, value);
        arguments.set(name, value);
        if (name.equals("PIP_NO_CACHE_DIR")) {
            pipKeepsNothing = !"0".equals(value) && !"".equals(value);
        }
    }

    /// ENV wins over ARG, and an ARG without a default has the global one's.
    void setArgument(String name, @Nullable String value, boolean assigned) {
        if (environment.find(name) != null) {
            return;
        }
        var global = globals.find(name);
        var inherited = global == null ? null : global.text();
        arguments.set(name, assigned ? value : inherited);
        if (name.equals("PIP_NO_CACHE_DIR") && assigned) {
            pipKeepsNothing = !"0".equals(value) && !"".equals(value);
        }
    }

    /// The value of an ARG as it stands now, null when it is not known.
    @Nullable String argument(String name) {
        var value = arguments.find(name);
        return value == null ? null : value.text();
    }

    void shell(String program) {
        posix = !windows && isPosixShell(program);
        shellName = nameOf(program);
    }

    /// Without its folder.
    String shellName() {
        return shellName;
    }

    boolean isPosix() {
        return posix;
    }

    boolean isWindows() {
        return windows;
    }

    boolean pipKeepsNothing() {
        return pipKeepsNothing;
    }

    static boolean isPosixShell(String program) {
        return POSIX_SHELLS.contains(nameOf(program));
    }

    static String nameOf(String program) {
        return program.substring(program.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
