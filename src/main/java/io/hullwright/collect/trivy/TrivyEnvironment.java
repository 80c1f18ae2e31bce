package io.hullwright.collect.trivy;

import io.hullwright.collect.docker.EngineAddress;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What Trivy is given of the environment: no token, no password, no setting of its own that would
/// leave something out.
final class TrivyEnvironment {

    private static final List<String> KEPT =
            List.of("PATH", "TMPDIR", "TMP", "TEMP", "SYSTEMROOT", "WINDIR", "PATHEXT");

    /// Only where it may use the network.
    private static final List<String> NETWORK =
            List.of("HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "SSL_CERT_FILE", "SSL_CERT_DIR");

    private TrivyEnvironment() {}

    static Map<String, String> without(Map<String, String> environment) {
        return chosen(environment, KEPT);
    }

    static Map<String, String> withNetwork(Map<String, String> environment) {
        var chosen = chosen(environment, KEPT);
        chosen.putAll(chosen(environment, NETWORK));
        return chosen;
    }

    private static Map<String, String> chosen(Map<String, String> all, List<String> names) {
        var chosen = new HashMap<String, String>();
        all.forEach(
                (name, value) -> {
                    if (names.contains(name.toUpperCase(Locale.ROOT))) {
                        chosen.put(name, value);
                    }
                });
        return chosen;
    }

    /// Its home is an empty folder: no registry's password, no plugin, no settings.
    static Map<String, String> homeIn(Path folder) {
        var home = folder.toString();
        return Map.of(
                "HOME", home,
                "USERPROFILE", home,
                "XDG_DATA_HOME", home,
                "XDG_CONFIG_HOME", home,
                "TRIVY_DISABLE_TELEMETRY", "true",
                "TRIVY_SKIP_VERSION_CHECK", "true");
    }

    static Map<String, String> of(EngineAddress engine) throws Problem {
        var scheme = engine.uri().getScheme();
        if (scheme.equals("ssh")) {
            throw TrivyProblems.sshEngine();
        }
        var variables = new HashMap<String, String>();
        variables.put("DOCKER_HOST", engine.uri().toString());
        var tls = engine.tls();
        if (tls != null) {
            variables.put("DOCKER_CERT_PATH", tls.certificates().toString());
            if (tls.verified()) {
                variables.put("DOCKER_TLS_VERIFY", "1");
            }
        }
        return variables;
    }
}
