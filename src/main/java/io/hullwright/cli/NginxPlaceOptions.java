package io.hullwright.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where nginx runs and what it allows.
final class NginxPlaceOptions {

    @Option(
            names = "--container",
            description = "for nginx in a container without privileges, as --compose describes it")
    boolean container;

    @Option(
            names = "--compose",
            description = "print the compose service that runs it, in place of nginx.conf")
    boolean compose;

    @Option(
            names = "--image",
            paramLabel = "IMAGE",
            description =
                    "for --compose; best with its digest (default: nginxinc/nginx-unprivileged with"
                            + " the version)")
    @Nullable String image;

    @Option(
            names = "--address",
            defaultValue = "",
            paramLabel = "ADDRESS",
            description = "listen on this address alone; IPv6 in brackets (default: every one)")
    String address = "";

    @Option(names = "--no-ipv6", description = "do not listen on IPv6, for a kernel without it")
    boolean withoutIpv6;

    @Option(names = "--http-port", defaultValue = "80", paramLabel = "PORT")
    int httpPort = 80;

    @Option(names = "--https-port", defaultValue = "443", paramLabel = "PORT")
    int httpsPort = 443;

    @Option(
            names = "--user",
            defaultValue = "www-data",
            paramLabel = "NAME",
            description = "of the workers; nginx's own packages have nginx (default: www-data)")
    String user = "www-data";

    @Option(names = "--logs", defaultValue = "/var/log/nginx", paramLabel = "FOLDER")
    String logs = "/var/log/nginx";

    @Option(names = "--pid", defaultValue = "/run/nginx.pid", paramLabel = "PATH")
    String pid = "/run/nginx.pid";

    @Option(
            names = "--max-body",
            defaultValue = "1m",
            paramLabel = "SIZE",
            description = "largest request body, such as 512k or 10m (default: ${DEFAULT-VALUE})")
    String maxBody = "1m";

    @Option(
            names = "--requests-per-second",
            defaultValue = "20",
            paramLabel = "N",
            description = "from one address; twice as many at once (default: ${DEFAULT-VALUE})")
    int requestsPerSecond = 20;

    @Option(
            names = "--connections",
            defaultValue = "30",
            paramLabel = "N",
            description = "from one address at the same time (default: ${DEFAULT-VALUE})")
    int connections = 30;

    @Option(names = "--login-path", defaultValue = "/api/login", paramLabel = "PATH")
    String loginPath = "/api/login";

    @Option(
            names = "--logins-per-minute",
            defaultValue = "5",
            paramLabel = "N",
            description = "tries to log in from one address (default: ${DEFAULT-VALUE})")
    int loginsPerMinute = 5;

    @Option(
            names = "--timeout",
            defaultValue = "30",
            paramLabel = "SECONDS",
            description = "for the application to answer (default: ${DEFAULT-VALUE})")
    int timeoutSeconds = 30;
}
