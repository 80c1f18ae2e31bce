package io.hullwright.core.scans;

import io.hullwright.collect.trivy.ProgramFile;
import io.hullwright.collect.trivy.Trivy;
import io.hullwright.collect.trivy.TrivyReleases;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Decides whether a file may be run as Trivy. What is not known is looked at and never run; only
/// where no Trivy at all is known yet, the first one is taken as it is, unless it notes a
/// known-bad release, and pinned.
final class Trust {

    private static final String NAME = "trivy";

    private final TrustStore store;
    private final Clock clock;
    private final Map<String, String> environment;

    Trust(TrustStore store, Clock clock, Map<String, String> environment) {
        this.store = store;
        this.clock = clock;
        this.environment = environment;
    }

    /// @param first true when it was pinned just now
    record Verified(TrustedProgram program, boolean first) {}

    /// Looks at a file and runs nothing.
    ///
    /// @throws Problem `HW-201`, `HW-214`
    ProgramLook look(ProgramFile file) throws Problem {
        var content = file.content();
        var known = store.read(NAME);
        return new ProgramLook(
                file.path(),
                content.sha256(),
                content.version(),
                known.stream().anyMatch(one -> one.sha256().equals(content.sha256())),
                TrivyReleases.isKnownBad(content.version()),
                known);
    }

    /// The trusted entry of a file that did not change since, null when it must be read anew.
    @Nullable TrustedProgram known(ProgramFile file) throws Problem {
        var state = file.state();
        for (var one : store.read(NAME)) {
            if (!state.isEmpty() && one.state().equals(state)) {
                return one;
            }
        }
        return null;
    }

    /// @throws Problem `HW-203` for a known-bad release, `HW-204` for a file that is not trusted,
    ///     and those of `look` and of Trivy's version
    Verified require(ProgramFile file, Path cache) throws Problem, InterruptedException {
        var state = file.state();
        var same = known(file);
        if (same != null) {
            requireGood(same.version(), file.path());
            return new Verified(same, false);
        }
        var known = store.read(NAME);
        var look = look(file);
        requireGood(look.version(), file.path());
        for (var one : known) {
            if (one.sha256().equals(look.sha256())) {
                requireGood(one.version(), file.path());
                return new Verified(keep(file, look.sha256(), state, one.version()), false);
            }
        }
        if (!known.isEmpty()) {
            throw changed(look);
        }
        return new Verified(pin(file, look, state, cache), true);
    }

    /// Trusts what was looked at.
    ///
    /// @param expected SHA-256 from a place that the person trusts; null when none is given
    /// @throws Problem `HW-203`, `HW-215` when the digest is another, `HW-140`
    TrustedProgram trust(ProgramFile file, @Nullable String expected, Path cache)
            throws Problem, InterruptedException {
        var state = file.state();
        var look = look(file, expected);
        requireGood(look.version(), file.path());
        return pin(file, look, state, cache);
    }

    /// @throws Problem `HW-215` when the digest is another, and as the other
    ProgramLook look(ProgramFile file, @Nullable String expected) throws Problem {
        var look = look(file);
        if (expected != null && !expected.toLowerCase(Locale.ROOT).equals(look.sha256())) {
            throw new Problem(
                    Problem.Kind.CANNOT_LOOK,
                    "HW-215",
                    "The program " + file.path() + " is not the one you expect.",
                    "Its SHA-256 is " + look.sha256() + ".",
                    "Do not run it; get Trivy anew from a place you trust.",
                    null);
        }
        return look;
    }

    private TrustedProgram pin(ProgramFile file, ProgramLook look, String state, Path cache)
            throws Problem, InterruptedException {
        var version = new Trivy(file.path(), cache, environment).version();
        return keep(file, look.sha256(), state, version);
    }

    private TrustedProgram keep(ProgramFile file, String sha256, String state, String version)
            throws Problem {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var program = new TrustedProgram(NAME, version, sha256, file.path().toString(), state, now);
        store.add(program);
        return program;
    }

    private static void requireGood(String version, Path path) throws Problem {
        if (TrivyReleases.isKnownBad(version)) {
            throw TrivyReleases.refusal(version, path);
        }
    }

    private static Problem changed(ProgramLook look) {
        var last = look.known().getLast();
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-204",
                "The Trivy at " + look.path() + " is not the one that is trusted; it was not run.",
                "Its SHA-256 is "
                        + look.sha256()
                        + (look.version().isEmpty()
                                ? ""
                                : " (it calls itself " + look.version() + ")")
                        + ", trusted is "
                        + last.sha256()
                        + " ("
                        + last.version()
                        + ").",
                "If you have installed another Trivy yourself: `hullwright scan trust`.",
                null);
    }
}
