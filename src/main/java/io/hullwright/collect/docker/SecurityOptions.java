package io.hullwright.collect.docker;

import java.util.List;
import java.util.Optional;

/// A container's `SecurityOpt` list in all the spellings Docker takes: `no-new-privileges`,
/// `no-new-privileges:true`,
/// `seccomp=unconfined`, `apparmor:name`, `label=disable`, `systempaths=unconfined`.
record SecurityOptions(List<String> options) {

    /// Whether the option is there, and if so whether it is on.
    Optional<Boolean> noNewPrivileges() {
        for (var option : options) {
            if (option.equals("no-new-privileges")) {
                return Optional.of(true);
            }
        }
        return value("no-new-privileges").map(value -> !value.equals("false"));
    }

    /// `unconfined`, `default`, or `custom` for a profile given in full, whose name the engine does
    /// not keep.
    Optional<String> seccomp() {
        return value("seccomp").map(value -> value.startsWith("{") ? "custom" : known(value));
    }

    Optional<String> appArmor() {
        return value("apparmor");
    }

    boolean labelDisabled() {
        return options.contains("label=disable") || options.contains("label:disable");
    }

    boolean systemPathsOpen() {
        return options.contains("systempaths=unconfined")
                || options.contains("systempaths:unconfined")
                || options.contains("unmask=ALL");
    }

    private static String known(String profile) {
        return profile.equals("builtin") ? "default" : profile;
    }

    private Optional<String> value(String name) {
        for (var option : options) {
            if (option.length() > name.length()
                    && option.startsWith(name)
                    && (option.charAt(name.length()) == '='
                            || option.charAt(name.length()) == ':')) {
                return Optional.of(option.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }
}
