package io.hullwright.generate;

import java.util.List;

/// Where nginx listens.
///
/// @param address one address to listen on; empty for every one
/// @param ipv6 also on every IPv6 address; only where `address` is empty
/// @param httpPort TCP port for plain HTTP, which is sent on to HTTPS
/// @param httpsPort TCP port for HTTPS
/// @param publicHttpsPort the port that clients see, which differs where Docker publishes another
public record Listening(
        String address, boolean ipv6, int httpPort, int httpsPort, int publicHttpsPort) {

    public static final Listening USUAL = new Listening("", true, 80, 443, 443);

    /// Ports that a process without privileges may open; Compose publishes 80 and 443 to them.
    public static final Listening IN_CONTAINER = new Listening("", false, 8080, 8443, 443);

    public Listening {
        if (!address.isEmpty()) {
            Entered.upstreamHost(address);
        }
        Entered.port("port for HTTP", httpPort);
        Entered.port("port for HTTPS", httpsPort);
        Entered.port("public port for HTTPS", publicHttpsPort);
        if (httpPort == httpsPort) {
            throw new Refusal(
                    "HTTP and HTTPS are both on port " + httpPort + ".",
                    "One port speaks one of them.",
                    "Give them different ports.");
        }
    }

    List<String> http() {
        return places(httpPort);
    }

    List<String> https() {
        return places(httpsPort);
    }

    private List<String> places(int port) {
        if (!address.isEmpty()) {
            return List.of(address + ":" + port);
        }
        var all = String.valueOf(port);
        return ipv6 ? List.of(all, "[::]:" + port) : List.of(all);
    }
}
