package io.hullwright.generate;

/// Where requests for a part of the site go, over plain HTTP on a network of your own.
///
/// @param path `/` for all that no other route takes; `/api` also takes what is below it
/// @param host a host, a container, a compose service or an address; IPv6 in brackets
/// @param port TCP port of the application, 1 to 65535
public record Route(String path, String host, int port) {

    public Route {
        path = Entered.urlPath("path of an upstream", path);
        host = Entered.upstreamHost(host);
        Entered.port("port of the upstream " + host, port);
    }

    /// @param text `HOST:PORT`, or `PATH=HOST:PORT`
    /// @throws Refusal when it is neither
    public static Route parse(String text) {
        var equals = text.indexOf('=');
        var path = equals < 0 ? "/" : text.substring(0, equals);
        var target = text.substring(equals + 1);
        var colon = target.lastIndexOf(':');
        var port = colon < 0 ? "" : target.substring(colon + 1);
        if (port.isEmpty() || port.length() > 5 || !port.chars().allMatch(Route::isDigit)) {
            throw new Refusal(
                    "The upstream \"" + text + "\" has no port.",
                    "nginx has to know where the application listens.",
                    "Give HOST:PORT, such as api:5000, or PATH=HOST:PORT, such as /api=api:5000.");
        }
        return new Route(path, target.substring(0, colon), Integer.parseInt(port));
    }

    private static boolean isDigit(int character) {
        return character >= '0' && character <= '9';
    }

    /// True when requests for the path come here, if no longer route does.
    boolean takes(String requested) {
        return path.equals("/") || requested.equals(path) || requested.startsWith(path + "/");
    }

    String address() {
        return host + ":" + port;
    }
}
