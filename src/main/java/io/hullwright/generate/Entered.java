package io.hullwright.generate;

import java.util.Locale;
import java.util.regex.Pattern;

/// The rules for what a person enters. They are narrower than nginx's own, so that no value needs
/// quoting and none can end a directive, start a variable or leave its place.
final class Entered {

    private static final int LONGEST_NAME = 253;
    private static final int LONGEST_PATH = 1_000;
    private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

    private Entered() {}

    /// A host name in lower case; a leading `*.` stands for one or more labels.
    static String serverName(String value) {
        var name = value.toLowerCase(Locale.ROOT);
        if (name.length() > LONGEST_NAME
                || !matches("(\\*\\.)?" + LABEL + "(\\." + LABEL + ")*", name)
                || matches("(.*\\.)?[0-9]+", name)) {
            throw new Refusal(
                    "The server name \"" + value + "\" is no host name.",
                    "A host name has letters, digits, hyphens and dots, and is no address.",
                    "Give a name such as www.example.org; write other alphabets as xn--….");
        }
        return name;
    }

    /// The name or address of an upstream. Container names may have underscores.
    static String upstreamHost(String value) {
        var label = "[A-Za-z0-9_]([A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
        var name = value.length() <= LONGEST_NAME && matches(label + "(\\." + label + ")*", value);
        if (!name && !isAddressInBrackets(value)) {
            throw new Refusal(
                    "The upstream \"" + value + "\" is neither a name nor an address.",
                    "nginx has to find it as a host, a container or a compose service.",
                    "Give NAME:PORT, such as api:5000, 127.0.0.1:5000 or [::1]:5000.");
        }
        return value;
    }

    private static boolean isAddressInBrackets(String value) {
        return matches("\\[[0-9A-Fa-f:.]{2,45}]", value) && value.contains(":");
    }

    /// The absolute path of a file or folder, on the machine that reads the configuration.
    static String filePath(String what, String value) {
        if (value.length() > LONGEST_PATH
                || !matches("(/[A-Za-z0-9._@+-]+)+", value)
                || hasDots(value)) {
            throw new Refusal(
                    "The " + what + " \"" + value + "\" cannot stand in the configuration.",
                    "nginx reads spaces, quotes, $ and ; in a path as its own signs, and .. moves.",
                    "Give an absolute path of letters, digits and . _ @ + - such as /etc/tls/a.pem.");
        }
        return value;
    }

    /// The path part of an address, without a slash at its end: `/`, `/api`, `/api/login`.
    static String urlPath(String what, String value) {
        var path =
                value.endsWith("/") && value.length() > 1
                        ? value.substring(0, value.length() - 1)
                        : value;
        if (path.length() > LONGEST_PATH
                || !matches("/|(/[A-Za-z0-9._~-]+)+", path)
                || hasDots(path)) {
            throw new Refusal(
                    "The " + what + " \"" + value + "\" is no path of an address.",
                    "nginx compares it with the decoded path; other signs would mean something.",
                    "Give a path of letters, digits and . _ ~ - such as /api/login.");
        }
        return path;
    }

    private static boolean hasDots(String path) {
        return matches("(.*/)?\\.{1,2}(/.*)?", path);
    }

    static int number(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new Refusal(
                    "The " + what + " is " + value + ".",
                    "It can be from " + least + " to " + most + ".",
                    "Give a number in that range.");
        }
        return value;
    }

    static int port(String what, int value) {
        return number(what, value, 1, 65_535);
    }

    /// A word of a small alphabet, such as the name of a user.
    static String word(String what, String value, String pattern, String example) {
        if (!matches(pattern, value)) {
            throw new Refusal(
                    "The " + what + " \"" + value + "\" cannot be used.",
                    "It would not be read as one word.",
                    "Give it as in this example: " + example + ".");
        }
        return value;
    }

    private static boolean matches(String pattern, String value) {
        return Pattern.compile(pattern, Pattern.DOTALL).matcher(value).matches();
    }
}
