package io.hullwright.cli;

import io.hullwright.generate.TlsProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What describes the front.
final class NginxOptions {

    @Option(
            names = "--server-name",
            required = true,
            paramLabel = "NAME",
            split = ",",
            description = "public host name; more than one by commas or by repeating it")
    List<String> serverNames = List.of();

    @Option(
            names = "--upstream",
            required = true,
            paramLabel = "[PATH=]HOST:PORT",
            description =
                    "where requests go: a host, a container or a compose service; with PATH only"
                            + " those below it; can be repeated")
    List<String> upstreams = List.of();

    @Option(
            names = "--websocket",
            paramLabel = "PATH",
            description = "where connections may be upgraded; can be repeated")
    List<String> webSockets = List.of();

    @Option(
            names = "--profile",
            defaultValue = "intermediate",
            paramLabel = "PROFILE",
            description =
                    "of Mozilla's guideline 6.0: modern (TLS 1.3) or intermediate (also TLS 1.2)")
    TlsProfile profile = TlsProfile.INTERMEDIATE;

    @Option(
            names = "--nginx",
            defaultValue = "1.28",
            paramLabel = "VERSION",
            description = "oldest nginx that reads it, from 1.19.4 on (default: ${DEFAULT-VALUE})")
    String nginx = "1.28";

    @Option(
            names = "--openssl",
            defaultValue = "3.0",
            paramLabel = "VERSION",
            description =
                    "what `nginx -V` names; from 3.5 on with the hybrid key exchange (default:"
                            + " ${DEFAULT-VALUE})")
    String openSsl = "3.0";

    @Option(
            names = "--certificate",
            paramLabel = "PATH",
            description = "the chain (default: /etc/letsencrypt/live/NAME/fullchain.pem)")
    @Nullable String certificate;

    @Option(
            names = "--key",
            paramLabel = "PATH",
            description = "its key (default: /etc/letsencrypt/live/NAME/privkey.pem)")
    @Nullable String key;

    @Option(
            names = "--acme-webroot",
            paramLabel = "FOLDER",
            description = "where certbot --webroot puts its answers")
    @Nullable String acmeWebroot;

    @Option(
            names = "--security-contact",
            paramLabel = "ADDRESS",
            description = "mailto: or https: address for security.txt")
    @Nullable String contact;

    @Option(
            names = "--security-expires",
            paramLabel = "YYYY-MM-DD",
            description = "last day of security.txt; needed with a contact")
    @Nullable String expires;
}
