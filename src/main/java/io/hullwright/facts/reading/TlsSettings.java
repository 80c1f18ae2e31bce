package io.hullwright.facts.reading;

import io.hullwright.facts.ValueTrait;

/// TLS of database connections, as the drivers' settings have it.
final class TlsSettings {

    private TlsSettings() {}

    /// A setting inside a connection string: `sslmode=require`, `useSSL=false`, `Encrypt=false`.
    static void read(String name, String value, Reading reading) {
        String low = Values.lower(value);
        switch (Values.lower(name)) {
            case "sslmode", "ssl-mode", "ssl_mode" -> readMode(low, reading);
            case "usessl", "ssl", "tls", "encrypt", "requiressl" -> {
                if (Values.isOff(low)) {
                    reading.add(ValueTrait.TLS_OFF);
                }
            }
            case "trustservercertificate",
                    "tlsinsecure",
                    "tlsallowinvalidcertificates",
                    "sslallowinvalidcertificates" -> {
                if (Values.isOn(low)) {
                    reading.add(ValueTrait.TLS_UNVERIFIED);
                }
            }
            case "verifyservercertificate", "ssl_cert_reqs", "ssl-verify" -> {
                if (Values.isOff(low)) {
                    reading.add(ValueTrait.TLS_UNVERIFIED);
                }
            }
            default -> {}
        }
    }

    /// The modes of PostgreSQL and, with other endings, of MySQL.
    static void readMode(String value, Reading reading) {
        switch (Values.lower(value)) {
            case "disable", "disabled", "allow", "prefer", "preferred" ->
                    reading.add(ValueTrait.TLS_OFF);
            case "require", "required" -> reading.add(ValueTrait.TLS_UNVERIFIED);
            default -> {}
        }
    }
}
