package io.hullwright.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The reverse proxy as a compose service beside the applications, without root, capabilities or a
/// writable disk.
///
/// @param image runs nginx as user 101, such as nginxinc/nginx-unprivileged
/// @param certificate path on the host, given to the container as a secret
/// @param key path on the host, readable for user 101
/// @param acmeWebroot folder on the host; null for none
/// @param address of the host, to publish on; empty for every one
/// @param httpPort published for HTTP
/// @param httpsPort published for HTTPS
public record ProxyService(
        String image,
        String certificate,
        String key,
        @Nullable String acmeWebroot,
        String address,
        int httpPort,
        int httpsPort) {

    private static final String SECRETS = "/run/secrets/";
    private static final String ACME = "/var/www/acme";

    public ProxyService {
        Entered.word("image", image, "[A-Za-z0-9][A-Za-z0-9._/:@-]{0,254}", "nginx:1.28@sha256:…");
        // The same rules as for nginx's own paths and places.
        var _ = new ProxyFiles(certificate, key, acmeWebroot, "/tmp", "/tmp/nginx.pid");
        var _ = new Listening(address, false, httpPort, httpsPort, httpsPort);
    }

    /// Where nginx finds its files inside of the container.
    public ProxyFiles files() {
        return new ProxyFiles(
                SECRETS + "tls_certificate",
                SECRETS + "tls_key",
                acmeWebroot == null ? null : ACME,
                "/tmp",
                "/tmp/nginx.pid");
    }

    /// Ports that need no privilege.
    public Listening listening() {
        var inside = Listening.IN_CONTAINER;
        return new Listening("", false, inside.httpPort(), inside.httpsPort(), httpsPort);
    }

    boolean digest() {
        return image.contains("@sha256:");
    }

    List<String> ports() {
        var inside = Listening.IN_CONTAINER;
        var place = address.isEmpty() ? "" : address + ":";
        return List.of(
                place + httpPort + ":" + inside.httpPort(),
                place + httpsPort + ":" + inside.httpsPort());
    }

    /// A whole compose file, ending in a newline. Same input, same bytes.
    public String render() {
        return Template.render("nginx.compose.mustache", this);
    }
}
