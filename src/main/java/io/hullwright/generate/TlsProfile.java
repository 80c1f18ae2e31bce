package io.hullwright.generate;

/// What is spoken with a client, by the two profiles of Mozilla's guideline 6.0.
///
/// @see <a href="https://ssl-config.mozilla.org/guidelines/6.0.json">the guideline as data</a>
public enum TlsProfile {
    /// TLS 1.3 alone: clients of 2018 and later.
    MODERN("TLSv1.3", ""),
    /// Also TLS 1.2, with forward secrecy and authenticated encryption.
    INTERMEDIATE(
            "TLSv1.2 TLSv1.3",
            "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256"
                    + ":ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384"
                    + ":ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305");

    /// The first that knows the hybrid key exchange.
    private static final int HYBRID_MAJOR = 3;

    private static final int HYBRID_MINOR = 5;
    private static final String CURVES = "X25519:prime256v1:secp384r1";

    private final String protocols;
    private final String ciphers;

    TlsProfile(String protocols, String ciphers) {
        this.protocols = protocols;
        this.ciphers = ciphers;
    }

    String protocols() {
        return protocols;
    }

    /// The suites of TLS 1.2; empty where it is not spoken.
    String ciphers() {
        return ciphers;
    }

    /// @param major of OpenSSL, which refuses the whole list when it does not know one of them
    static String curves(int major, int minor) {
        return hasHybrid(major, minor) ? "X25519MLKEM768:" + CURVES : CURVES;
    }

    static boolean hasHybrid(int major, int minor) {
        return major > HYBRID_MAJOR || (major == HYBRID_MAJOR && minor >= HYBRID_MINOR);
    }
}
