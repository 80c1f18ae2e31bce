package io.hullwright.core.scans;

import java.util.Locale;

/// How the packages of an image are listed.
public enum BomFormat {
    CYCLONEDX("cyclonedx"),
    SPDX("spdx-json");

    private final String trivy;

    BomFormat(String trivy) {
        this.trivy = trivy;
    }

    /// As Trivy calls it.
    String trivy() {
        return trivy;
    }

    /// As people write it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
