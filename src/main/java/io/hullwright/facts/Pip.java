package io.hullwright.facts;

import java.util.List;
import java.util.function.Function;

/// Recognises pip: `pip`, `pip3.12`, `python3 -m pip`, `python -mpip`.
public final class Pip {

    private Pip() {}

    /// Index of the first argument that is pip's own; -1 where another program runs.
    ///
    /// @param program without its folder
    /// @param arguments the words behind it
    public static <W> int firstArgument(
            String program, List<W> arguments, Function<W, String> text) {
        if (program.startsWith("python")) {
            return behindModule(arguments, text);
        }
        return program.startsWith("pip") && isVersion(program.substring("pip".length())) ? 0 : -1;
    }

    private static boolean isVersion(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (text.charAt(i) != '.' && !Character.isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /// What stands behind a script's name is the script's.
    private static <W> int behindModule(List<W> arguments, Function<W, String> text) {
        for (var i = 0; i < arguments.size(); i++) {
            var option = text.apply(arguments.get(i));
            if (option.equals("-W") || option.equals("-X")) {
                i++;
            } else if (option.length() < 2 || option.charAt(0) != '-') {
                return -1;
            } else {
                var module = module(option);
                if (module > 0 && module < option.length()) {
                    return option.substring(module).equals("pip") ? i + 1 : -1;
                }
                if (module > 0) {
                    var named = i + 1 < arguments.size() ? text.apply(arguments.get(i + 1)) : "";
                    return named.equals("pip") ? i + 2 : -1;
                }
            }
        }
        return -1;
    }

    /// Where the module's name begins in `-mpip` and `-Impip`, the option's end when it is the next
    /// word, 0 for an option that names none.
    private static int module(String option) {
        var single = !option.startsWith("--") && !option.startsWith("-W");
        return single && !option.startsWith("-X") ? option.indexOf('m') + 1 : 0;
    }
}
