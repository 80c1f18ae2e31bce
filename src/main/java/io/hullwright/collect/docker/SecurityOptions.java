package io.hullwright.collect.docker;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A container's `SecurityOpt` list in all the spellings Docker takes: `no-new-privileges`,
/// `no-new-privileges:true`,
/// `seccomp=unconfined`, `apparmor:name`, `label=disable`, `systempaths=unconfined`.
record SecurityOptions(List<String> options) {

    /// What Docker takes for no: Go's `strconv.ParseBool`.
    private static final Set<String> NO = Set.of("0", "f", "F", "false", "False", "FALSE");

    /// Whether the option is there, and if so whether it is on. Bare it is on.
    Optional<Boolean> noNewPrivileges() {
        return value("no-new-privileges").map(value -> !NO.contains(value));
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

    /// The last one counts, as Docker has it; a bare name has an empty value.
    private Optional<String> value(String name) {
        for (var option : options.reversed()) {
            if (option.equals(name)) {
                return Optional.of("");
            }
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
