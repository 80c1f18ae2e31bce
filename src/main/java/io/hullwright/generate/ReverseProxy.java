package io.hullwright.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An nginx that ends TLS in front of applications.
///
/// @param serverNames public host names; the first names the site
/// @param routes where requests go; one of them for `/`
/// @param webSockets paths at which connections may be upgraded
/// @param user whom the workers run as; null where nginx itself is started without privileges, as
///     in a container
/// @param openSslMajor with `openSslMinor` the oldest OpenSSL that nginx runs with
/// @param contact null to serve no security.txt
public record ReverseProxy(
        List<String> serverNames,
        List<Route> routes,
        List<String> webSockets,
        ProxyFiles files,
        Listening listening,
        TlsProfile profile,
        ProxyLimits limits,
        NginxVersion nginx,
        int openSslMajor,
        int openSslMinor,
        @Nullable String user,
        @Nullable SecurityContact contact) {

    public ReverseProxy {
        serverNames = serverNames.stream().map(Entered::serverName).distinct().toList();
        routes = List.copyOf(routes);
        webSockets =
                webSockets.stream()
                        .map(path -> Entered.urlPath("path for WebSocket", path))
                        .distinct()
                        .toList();
        if (serverNames.isEmpty()) {
            throw new Refusal(
                    "There is no server name.",
                    "Requests for other names are not answered.",
                    "Give the site's public host name.");
        }
        if (routes.stream().noneMatch(route -> route.path().equals("/"))
                || routes.stream().map(Route::path).distinct().count() < routes.size()) {
            throw new Refusal(
                    "The upstreams do not take every path once.",
                    "Each path goes to one of them, and one takes the rest.",
                    "Give one HOST:PORT and any number of PATH=HOST:PORT with different paths.");
        }
        if (user != null) {
            Entered.word("user of the workers", user, "[a-z_][a-z0-9_-]{0,31}", "www-data");
        }
        Entered.number("first number of OpenSSL's version", openSslMajor, 1, 99);
        Entered.number("second number of OpenSSL's version", openSslMinor, 0, 99);
    }

    /// The whole `nginx.conf`, ending in a newline. Same input, same bytes.
    public String render() {
        return Template.render("nginx.conf.mustache", new ReverseProxyPage(this));
    }
}
