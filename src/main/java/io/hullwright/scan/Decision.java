package io.hullwright.scan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a person decided about one vulnerability of one package, and what it was like then.
///
/// @param id of the vulnerability
/// @param pkg the package's name
/// @param purl its package URL then; empty where the scanner gave none
/// @param installed its version then
/// @param fixed the version with a fix then; empty where there was none
/// @param image repository of the image without its tag, or `*` for every image with the package
/// @param justification OpenVEX's word for why it is not affected; empty for other states
/// @param until last day it counts; null for a state that needs no end
/// @param on the day it was decided
public record Decision(
        String id,
        String pkg,
        String purl,
        String installed,
        String fixed,
        Rating severity,
        String image,
        State state,
        String justification,
        String reason,
        String by,
        @Nullable LocalDate until,
        LocalDate on) {

    public static final String EVERY_IMAGE = "*";

    /// Why something is not affected, as OpenVEX has it.
    ///
    /// @see <a href="https://github.com/openvex/spec">OpenVEX 0.2.0, status justifications</a>
    public static final List<String> JUSTIFICATIONS =
            List.of(
                    "component_not_present",
                    "vulnerable_code_not_present",
                    "vulnerable_code_not_in_execute_path",
                    "vulnerable_code_cannot_be_controlled_by_adversary",
                    "inline_mitigations_already_exist");

    public enum State {
        NOT_AFFECTED,
        /// A risk that is taken, for a time.
        ACCEPTED,
        FALSE_POSITIVE,
        /// Mended by other means than the version.
        FIXED;

        /// As people and the file write it.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Decision {
        demand(!id.isBlank() && !pkg.isBlank(), "id and package are said");
        demand(!reason.isBlank(), "the reason is said");
        demand(!by.isBlank(), "who decided is said");
        demand(state != State.ACCEPTED || until != null, "what is accepted has an end");
        demand(
                state != State.NOT_AFFECTED || JUSTIFICATIONS.contains(justification),
                "what is not affected has one of OpenVEX's justifications");
    }

    private static void demand(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    /// True when it is about this vulnerability, whatever has become of it since.
    boolean isAbout(Vulnerability one) {
        var byName = purl.isEmpty() || one.purl().isEmpty();
        var samePackage = byName ? pkg.equals(one.pkg()) : plain(purl).equals(plain(one.purl()));
        var sameImage = image.equals(EVERY_IMAGE) || image.equals(repository(one.target()));
        return id.equals(one.id()) && samePackage && sameImage;
    }

    /// What has changed since, so that a person must look again; empty when nothing has.
    String changed(Vulnerability now, LocalDate today) {
        var changes = new ArrayList<String>();
        change("version", installed, now.installed(), changes);
        change("fix", fixed.isEmpty() ? "none" : fixed, fixOf(now), changes);
        change("severity", severity.word(), now.severity().word(), changes);
        if (until != null && until.isBefore(today)) {
            changes.add("it counted until " + until);
        }
        return String.join("; ", changes);
    }

    private static String fixOf(Vulnerability now) {
        return now.fixed().isEmpty() ? "none" : now.fixed();
    }

    private static void change(String what, String then, String now, List<String> changes) {
        if (!then.equals(now)) {
            changes.add("the " + what + " was " + then + " and is " + now);
        }
    }

    public boolean isOver(LocalDate today) {
        return until != null && until.isBefore(today);
    }

    /// `shop/web` of `shop/web:2` and of `shop/web@sha256:…`; a path as it is.
    public static String repository(String target) {
        var at = target.indexOf('@');
        var name = at < 0 ? target : target.substring(0, at);
        var colon = name.lastIndexOf(':');
        return colon > name.lastIndexOf('/') ? name.substring(0, colon) : name;
    }

    /// True when one package URL is about the other's package, whatever the architecture; where
    /// both name a version, of that version.
    public static boolean isSamePackage(String one, String other) {
        var plain = plain(one);
        var withVersion = one.startsWith(plain + "@") && other.startsWith(plain + "@");
        return plain.equals(plain(other)) && (!withVersion || version(one).equals(version(other)));
    }

    private static String version(String purl) {
        var end = purl.indexOf('?');
        var name = end < 0 ? purl : purl.substring(0, end);
        return name.substring(name.lastIndexOf('@') + 1);
    }

    /// A package URL without version and qualifiers.
    static String plain(String purl) {
        var end = purl.indexOf('?');
        var name = end < 0 ? purl : purl.substring(0, end);
        var at = name.lastIndexOf('@');
        return at > name.lastIndexOf('/') ? name.substring(0, at) : name;
    }

    /// The package URL as other tools should match it: with its version and epoch, for every
    /// architecture and point release. Empty where there is none.
    public String product() {
        var start = purl.indexOf('?');
        if (start < 0) {
            return purl;
        }
        for (var qualifier : purl.substring(start + 1).split("&", -1)) {
            if (qualifier.startsWith("epoch=")) {
                return purl.substring(0, start) + "?" + qualifier;
            }
        }
        return purl.substring(0, start);
    }
}
