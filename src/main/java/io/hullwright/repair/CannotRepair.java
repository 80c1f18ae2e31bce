package io.hullwright.repair;

/// Carries the reason of a refusal to the front door of this package.
final class CannotRepair extends Exception {

    private static final long serialVersionUID = 1L;

    CannotRepair(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
