package io.hullwright.generate;

/// How much one client may ask for.
///
/// @param maxBody largest request body: a number of bytes, with `k` or `m` for larger units; not 0,
///     which nginx reads as no limit
/// @param requestsPerSecond from one address, on average; twice as many may come at once
/// @param connections at the same time from one address
/// @param loginPath where people log in
/// @param loginsPerMinute tries from one address
/// @param timeoutSeconds how long the application may take to answer
public record ProxyLimits(
        String maxBody,
        int requestsPerSecond,
        int connections,
        String loginPath,
        int loginsPerMinute,
        int timeoutSeconds) {

    /// The checklist's figure for `/api/login`; the others fit a small site.
    public static final ProxyLimits USUAL = new ProxyLimits("1m", 20, 30, "/api/login", 5, 30);

    public ProxyLimits {
        Entered.word("largest body", maxBody, "[1-9][0-9]{0,8}|[1-9][0-9]{0,4}[kmKM]", "10m");
        Entered.number("number of requests per second", requestsPerSecond, 1, 10_000);
        Entered.number("number of connections", connections, 1, 10_000);
        loginPath = Entered.urlPath("login path", loginPath);
        Entered.number("number of logins per minute", loginsPerMinute, 1, 600);
        Entered.number("timeout in seconds", timeoutSeconds, 1, 3_600);
    }

    int burst() {
        return 2 * requestsPerSecond;
    }

    /// One passes by itself, so these make `loginsPerMinute` in all.
    int loginBurst() {
        return loginsPerMinute - 1;
    }
}
