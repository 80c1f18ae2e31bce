package io.hullwright.cli;

/// The program's own version.
final class Version {

    private static final String UNPACKED = "0.1.0";

    private Version() {}

    static String text() {
        var packed = Version.class.getPackage().getImplementationVersion();
        return packed == null ? UNPACKED : packed;
    }
}
