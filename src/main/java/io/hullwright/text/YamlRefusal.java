package io.hullwright.text;

/// Carries the reason of a refusal from where it is found to the front door of this package,
/// which hands it out as an [EditPlan.Refused].
final class YamlRefusal extends Exception {

    private static final long serialVersionUID = 1L;

    YamlRefusal(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
