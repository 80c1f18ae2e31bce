package io.hullwright.collect;

import io.hullwright.collect.json.JsonTree;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A container's `SecurityOpt` list in all the spellings Docker takes: `no-new-privileges`,
/// `no-new-privileges:true`,
/// `seccomp=unconfined`, `apparmor:name`, `label=disable`, `systempaths=unconfined`.
public record SecurityOptions(List<String> options) {

    /// What Docker takes for no: Go's `strconv.ParseBool`.
    private static final Set<String> NO = Set.of("0", "f", "F", "false", "False", "FALSE");

    /// Whether the option is there, and if so whether it is on. Bare it is on.
    public Optional<Boolean> noNewPrivileges() {
        return value("no-new-privileges").map(value -> !NO.contains(value));
    }

    /// `unconfined`, `default`, or `custom` for a profile given in full, whose name the engine does
    /// not keep. A profile in full that forbids nothing is `unconfined` too.
    public Optional<String> seccomp() {
        return value("seccomp")
                .map(String::strip)
                .map(value -> value.startsWith("{") ? given(value) : known(value));
    }

    public Optional<String> appArmor() {
        return value("apparmor");
    }

    public boolean labelDisabled() {
        return options.contains("label=disable") || options.contains("label:disable");
    }

    public boolean systemPathsOpen() {
        return options.contains("systempaths=unconfined")
                || options.contains("systempaths:unconfined")
                || options.contains("unmask=ALL");
    }

    private static String given(String profile) {
        try {
            var tree = JsonTree.read(profile);
            var forbids = forbids(tree.path("defaultAction").asText(""));
            for (var rule : tree.path("syscalls")) {
                forbids |= forbids(rule.path("action").asText(""));
            }
            return forbids ? "custom" : "unconfined";
        } catch (IOException _) {
            return "custom"; // the engine took it, so it reads more than we do
        }
    }

    private static boolean forbids(String action) {
        return !action.isEmpty()
                && !action.equals("SCMP_ACT_ALLOW")
                && !action.equals("SCMP_ACT_LOG");
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
