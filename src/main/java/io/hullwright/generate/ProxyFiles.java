package io.hullwright.generate;

import org.jspecify.annotations.Nullable;

/// The files that nginx opens, as absolute paths on the machine that it runs on.
///
/// @param certificate the chain in PEM, the server's own certificate first
/// @param key its private key in PEM
/// @param acmeWebroot folder where an ACME client such as certbot puts its answers; null for none
/// @param logs folder of the access and the error log
/// @param pid file that holds the process id
public record ProxyFiles(
        String certificate, String key, @Nullable String acmeWebroot, String logs, String pid) {

    public ProxyFiles {
        Entered.filePath("path of the certificate", certificate);
        Entered.filePath("path of the key", key);
        if (acmeWebroot != null) {
            Entered.filePath("ACME webroot", acmeWebroot);
        }
        Entered.filePath("folder of the logs", logs);
        Entered.filePath("path of the pid file", pid);
    }
}
