package io.hullwright.core;

/// The program's own version.
public final class Version {

    private static final String UNPACKED = "0.1.0";

    private Version() {}

    public static String text() {
        var packed = Version.class.getPackage().getImplementationVersion();
        return packed == null ? UNPACKED : packed;
    }
}
