package io.hullwright.facts.reading;

import java.util.List;

/// Commands that download without verifying the server.
final class Tls {

    /// Short options of curl that take a value: what follows them in a cluster is that value.
    private static final String CURL_VALUES = "ACDEFHKPQTUXYbcdehmortuwxyz";

    private Tls() {}

    static boolean isUnverified(ShellCommand command) {
        List<String> arguments = command.arguments();
        String program = command.program();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (isUnverified(
                    program, argument, i + 1 < arguments.size() ? arguments.get(i + 1) : "")) {
                return true;
            }
        }
        return false;
    }

    /// True if it talks to this very container or machine only, where there is no one between.
    static boolean isLocal(ShellCommand command) {
        List<String> arguments = command.arguments();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (argument.startsWith("https://localhost")
                    || argument.startsWith("https://127.")
                    || argument.startsWith("https://[::1]")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnverified(String program, String argument, String next) {
        String low = Values.lower(argument);
        if (low.startsWith("--insecure-skip-tls-verify")) {
            return !low.endsWith("=false");
        }
        if (isSetting(low, next)) {
            return true;
        }
        return switch (program) {
            case "curl" ->
                    argument.equals("--insecure")
                            || argument.equals("--proxy-insecure")
                            || isCurlCluster(argument);
            case "wget" -> low.startsWith("--no-check-cert");
            case "aria2c" -> low.equals("--check-certificate=false");
            case "pip", "pip3", "uv" -> isTrustedHost(low);
            case "npm", "yarn", "pnpm" ->
                    low.equals("--no-strict-ssl")
                            || ((low.equals("strict-ssl") || low.equals("--strict-ssl"))
                                    && next.equalsIgnoreCase("false"));
            default -> program.startsWith("python") && isTrustedHost(low);
        };
    }

    private static boolean isTrustedHost(String low) {
        return low.startsWith("--trusted-host") || low.startsWith("--allow-insecure-host");
    }

    /// Settings that several programs take in the form `name=value` or `name value`.
    private static boolean isSetting(String low, String next) {
        int equals = low.lastIndexOf('=');
        String name = equals < 0 ? low : low.substring(0, equals);
        String value = equals < 0 ? next : low.substring(equals + 1);
        boolean verifies =
                name.endsWith("sslverify")
                        || name.endsWith("strict-ssl")
                        || name.endsWith("ssl_verify")
                        || name.endsWith("verify-peer")
                        || name.endsWith("verify-host");
        return verifies && (Values.isOff(value) || value.equals("0"));
    }

    /// `-k` alone or in a cluster such as `-fsSLk`.
    private static boolean isCurlCluster(String argument) {
        if (argument.length() < 2 || argument.charAt(0) != '-' || argument.charAt(1) == '-') {
            return false;
        }
        for (int i = 1; i < argument.length(); i++) {
            char c = argument.charAt(i);
            if (c == 'k') {
                return true;
            }
            if (CURL_VALUES.indexOf(c) >= 0) {
                return false;
            }
        }
        return false;
    }
}
