package io.hullwright.facts.reading;

import java.util.List;
import java.util.Set;

/// Options with which a package manager installs what nobody has signed.
final class SignatureSwitches {

    private static final Set<String> UNVERIFIED =
            Set.of(
                    "--allow-untrusted",
                    "--allow-unauthenticated",
                    "--force-yes",
                    "--allow-insecure-repositories",
                    "--nogpgcheck",
                    "--no-gpgcheck",
                    "--no-gpg-checks",
                    "--no-gpg-check",
                    "--allow-unsigned-rpm",
                    "--nosignature",
                    "--nodigest",
                    "--no-check-gpg");

    private SignatureSwitches() {}

    static boolean turnOff(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            String low = Values.lower(arguments.get(i));
            if (UNVERIFIED.contains(low)
                    || low.contains("gpgcheck=0")
                    || low.contains("gpgcheck=false")
                    || isOn(low, "allowunauthenticated=")
                    || isOn(low, "allowinsecurerepositories=")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOn(String low, String setting) {
        int at = low.indexOf(setting);
        return at >= 0 && Values.isOn(low.substring(at + setting.length()));
    }
}
