package io.hullwright.cli;

import io.hullwright.generate.Listening;
import io.hullwright.generate.NginxVersion;
import io.hullwright.generate.ProxyFiles;
import io.hullwright.generate.ProxyLimits;
import io.hullwright.generate.ProxyService;
import io.hullwright.generate.Refusal;
import io.hullwright.generate.ReverseProxy;
import io.hullwright.generate.Route;
import io.hullwright.generate.SecurityContact;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/// Options into the record. Everything here may throw a `Refusal`.
///
/// @param today by the clock that decides whether a last day is past
record NginxFront(NginxOptions front, NginxPlaceOptions place, LocalDate today) {

    /// The text that was asked for.
    String text() {
        var proxy = proxy();
        return place.compose ? service().render() : proxy.render();
    }

    private ReverseProxy proxy() {
        var ssl = openSsl();
        var inside = place.container || place.compose;
        return new ReverseProxy(
                front.serverNames,
                front.upstreams.stream().map(Route::parse).toList(),
                front.webSockets,
                inside ? service().files() : files(),
                inside ? service().listening() : listening(),
                front.profile,
                limits(),
                NginxVersion.parse(front.nginx),
                ssl[0],
                ssl[1],
                inside ? null : place.user,
                contact());
    }

    private ProxyService service() {
        var files = files();
        return new ProxyService(
                place.image == null ? "nginxinc/nginx-unprivileged:" + front.nginx : place.image,
                files.certificate(),
                files.key(),
                files.acmeWebroot(),
                place.address,
                place.httpPort,
                place.httpsPort);
    }

    private ProxyFiles files() {
        var name = front.serverNames.isEmpty() ? "" : front.serverNames.getFirst();
        var folder = "/etc/letsencrypt/live/" + (name.startsWith("*.") ? name.substring(2) : name);
        return new ProxyFiles(
                front.certificate == null ? folder + "/fullchain.pem" : front.certificate,
                front.key == null ? folder + "/privkey.pem" : front.key,
                front.acmeWebroot,
                place.logs,
                place.pid);
    }

    private Listening listening() {
        return new Listening(
                place.address,
                !place.withoutIpv6,
                place.httpPort,
                place.httpsPort,
                place.httpsPort);
    }

    private ProxyLimits limits() {
        return new ProxyLimits(
                place.maxBody,
                place.requestsPerSecond,
                place.connections,
                place.loginPath,
                place.loginsPerMinute,
                place.timeoutSeconds);
    }

    private @Nullable SecurityContact contact() {
        if (front.contact == null && front.expires == null) {
            return null;
        }
        if (front.contact == null || front.expires == null) {
            throw new Refusal(
                    "security.txt lacks its contact or its last day.",
                    "RFC 9116 asks for both.",
                    "Give --security-contact and --security-expires.");
        }
        return new SecurityContact(front.contact, lastDay(front.expires));
    }

    private LocalDate lastDay(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!day.isBefore(today)) {
                return day;
            }
        } catch (DateTimeParseException _) {
            // said below
        }
        throw new Refusal(
                "\"" + text + "\" is no day to come.",
                "A day is written as year-month-day, and readers trust nothing that has expired.",
                "Give --security-expires a day within a year.");
    }

    private int[] openSsl() {
        var parts = front.openSsl.split("\\.", -1);
        try {
            if (parts.length >= 2 && parts.length <= 3) {
                return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
            }
        } catch (NumberFormatException _) {
            // said below
        }
        throw new Refusal(
                "The OpenSSL version \"" + front.openSsl + "\" is none.",
                "A version has two or three numbers.",
                "Give what `nginx -V` says, such as 3.0.");
    }
}
