package io.hullwright.generate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the template asks for, by the names of these methods.
record ReverseProxyPage(ReverseProxy proxy) {

    /// The longest name that fits nginx's usual table.
    private static final int USUAL_NAME = 40;

    private static final List<String> FORWARDED =
            List.of(
                    "Host $host",
                    "X-Real-IP $remote_addr",
                    "X-Forwarded-For $remote_addr",
                    "X-Forwarded-Proto $scheme",
                    "X-Forwarded-Host $host",
                    "X-Request-ID $request_id",
                    "Forwarded \"\"",
                    "Proxy \"\"");

    /// A place in the site.
    ///
    /// @param match as nginx writes it
    /// @param upstream name of the upstream block
    record Place(String match, String upstream, boolean login, boolean webSocket) {}

    /// @param name of the block
    record Upstream(String name, String address) {}

    String name() {
        return proxy.serverNames().getFirst();
    }

    String names() {
        return String.join(" ", proxy.serverNames());
    }

    ProxyFiles files() {
        return proxy.files();
    }

    ProxyLimits limits() {
        return proxy.limits();
    }

    Listening listening() {
        return proxy.listening();
    }

    NginxVersion nginx() {
        return proxy.nginx();
    }

    String user() {
        return proxy.user() == null ? "" : proxy.user();
    }

    boolean container() {
        return proxy.user() == null;
    }

    boolean longName() {
        return proxy.serverNames().stream().anyMatch(name -> name.length() > USUAL_NAME);
    }

    String protocols() {
        return proxy.profile().protocols();
    }

    String profile() {
        return proxy.profile().name().toLowerCase(Locale.ROOT);
    }

    String ciphers() {
        return proxy.profile().ciphers();
    }

    String curves() {
        return TlsProfile.curves(proxy.openSslMajor(), proxy.openSslMinor());
    }

    boolean hybrid() {
        return TlsProfile.hasHybrid(proxy.openSslMajor(), proxy.openSslMinor());
    }

    /// nginx 1.25.1 moved it out of `listen`.
    boolean http2Directive() {
        return proxy.nginx().isAtLeast(1, 25, 1);
    }

    /// nginx 1.29.3 learnt to keep the headers of the level above.
    boolean mergesHeaders() {
        return proxy.nginx().isAtLeast(1, 29, 3);
    }

    /// nginx 1.27.3 follows a name that moves; Docker's own name server knows the services.
    boolean followsNames() {
        return container() && proxy.nginx().isAtLeast(1, 27, 3);
    }

    String publicPort() {
        var port = proxy.listening().publicHttpsPort();
        return port == 443 ? "" : ":" + port;
    }

    @Nullable SecurityContact contact() {
        return proxy.contact();
    }

    String accessLog() {
        return container() ? "/dev/stdout" : proxy.files().logs() + "/access.log";
    }

    String errorLog() {
        return container() ? "/dev/stderr" : proxy.files().logs() + "/error.log";
    }

    String loginBurst() {
        var burst = proxy.limits().loginBurst();
        return burst == 0 ? "" : String.valueOf(burst);
    }

    String loginPause() {
        return BigDecimal.valueOf(60)
                .divide(
                        BigDecimal.valueOf(proxy.limits().loginsPerMinute()),
                        1,
                        RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /// Name and value of what the application is told.
    List<String> forwarded() {
        return FORWARDED;
    }

    boolean webSockets() {
        return !proxy.webSockets().isEmpty();
    }

    List<Upstream> upstreams() {
        var all = new ArrayList<Upstream>();
        for (var route : proxy.routes()) {
            all.add(new Upstream(nameOf(route), route.address()));
        }
        return all;
    }

    private String nameOf(Route route) {
        return "application_" + (proxy.routes().indexOf(route) + 1);
    }

    /// A prefix would also take `/apix` for `/api`, so each but `/` is written twice.
    List<Place> places() {
        var paths = new LinkedHashSet<String>();
        paths.add(proxy.limits().loginPath());
        paths.addAll(proxy.webSockets());
        proxy.routes().forEach(route -> paths.add(route.path()));
        var places = new ArrayList<Place>();
        for (var path : paths) {
            if (!path.equals("/")) {
                places.add(place("= " + path, path));
            }
            places.add(place(path.equals("/") ? "/" : path + "/", path));
        }
        return places;
    }

    private Place place(String match, String path) {
        var route =
                proxy.routes().stream()
                        .filter(candidate -> candidate.takes(path))
                        .max(Comparator.comparingInt(candidate -> candidate.path().length()))
                        .orElseThrow();
        var login = path.equals(proxy.limits().loginPath());
        return new Place(match, nameOf(route), login, !login && isWebSocket(path));
    }

    private boolean isWebSocket(String path) {
        return proxy.webSockets().stream()
                .anyMatch(socket -> new Route(socket, "any", 1).takes(path));
    }
}
