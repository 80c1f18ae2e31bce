package io.hullwright.check.dockerfile;

import java.util.Locale;
import java.util.Set;

/// Files that hold credentials, by their names.
final class SecretFiles {

    private static final Set<String> NAMES =
            Set.of(
                    ".env",
                    ".netrc",
                    "_netrc",
                    ".npmrc",
                    ".pypirc",
                    ".pgpass",
                    ".my.cnf",
                    ".htpasswd",
                    ".git-credentials",
                    ".dockercfg",
                    ".vault-token",
                    ".boto",
                    ".s3cfg",
                    "id_rsa",
                    "id_dsa",
                    "id_ecdsa",
                    "id_ed25519",
                    "kubeconfig",
                    "credentials.json",
                    "service-account.json",
                    "secrets.yml",
                    "secrets.yaml",
                    "secrets.json",
                    "terraform.tfstate");

    private static final Set<String> PATHS =
            Set.of(
                    ".aws/credentials",
                    ".docker/config.json",
                    ".kube/config",
                    ".config/gcloud/credentials.db",
                    ".gem/credentials");

    private static final Set<String> EXAMPLES =
            Set.of("example", "sample", "template", "dist", "tmpl", "defaults", "schema");

    private SecretFiles() {}

    /// True for the name of a file that holds credentials by its purpose; examples are none.
    static boolean isOne(String path) {
        var low = path.toLowerCase(Locale.ROOT);
        var name = low.substring(low.lastIndexOf('/') + 1);
        for (var known : PATHS) {
            if (low.equals(known) || low.endsWith("/" + known)) {
                return true;
            }
        }
        var last = name.substring(name.lastIndexOf('.') + 1);
        if (EXAMPLES.contains(last)) {
            return false;
        }
        return NAMES.contains(name)
                || name.startsWith(".env.")
                || name.endsWith(".key")
                || name.endsWith(".p12")
                || name.endsWith(".pfx")
                || name.endsWith(".jks")
                || name.endsWith(".kdbx")
                || name.endsWith("-key.pem");
    }
}
