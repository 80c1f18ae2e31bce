package io.hullwright.facts.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.Health.Probe;
import io.hullwright.facts.ValueTrait;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProbeReaderTest {

    private final ProbeReader reader =
            new ProbeReader(new ValueReader(Fingerprints.withRandomKey()));

    @Test
    void knowsAbsentAndDisabledOnes() {
        assertEquals(Probe.absent(), reader.read(null));
        assertEquals(Probe.absent(), reader.read(List.of()));
        assertEquals(Probe.absent(), reader.read(List.of("")));
        assertEquals(new Probe(Probe.Kind.DISABLED, false, Set.of()), reader.read(List.of("NONE")));
    }

    @Test
    void saysWhatTheCommandHolds() {
        var expected = new Probe(Probe.Kind.PRESENT, false, Set.of(ValueTrait.CREDENTIAL));
        var secret = "Vq8-tRz2_Lw9xKb4Pn7";
        assertEquals(
                expected,
                reader.read(List.of("CMD", "mysqladmin", "ping", "-uroot", "-p" + secret)));
        assertEquals(
                expected,
                reader.read(List.of("CMD-SHELL", "mysqladmin ping -p" + secret + " || exit 1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "exit 0",
                "true",
                "/bin/true",
                ":",
                "echo ok",
                "curl -f http://localhost/ || true",
                "curl -f http://localhost/ || exit 0",
                "curl -f http://localhost/; exit 0",
                "curl -f http://localhost/ ; true",
                "curl -f http://localhost/ || echo down",
                "curl -f http://localhost/ & ",
                "(curl -f http://localhost/ || true)",
                "if curl -f http://localhost/; then exit 0; fi",
                "if curl -f x; then exit 0; else exit 0; fi",
                "curl -f http://localhost/ | true",
                "! false",
                "sh -c 'curl x || true'",
                "curl x || { echo down; exit 0; }",
                "exit 0; curl x",
                "curl x\ntrue # fine"
            })
    void seesThatATestCannotFail(String script) {
        assertTrue(reader.read(List.of("CMD-SHELL", script)).alwaysSucceeds(), script);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "curl -f http://localhost/ || exit 1",
                "curl -f http://localhost/",
                "true && curl x",
                "curl x && true",
                "curl x && (pg_isready || true)",
                "curl x || exit 1; exit 0",
                "if ! curl x; then exit 1; fi; exit 0",
                "set -e; curl x; true",
                "set -euo pipefail\ncurl x | true",
                "exit $?",
                "exit",
                "echo ok | grep ok",
                "while true; do sleep 1; done; true",
                "echo '|| true' | grep x",
                "test -f /tmp/up # || true",
                "false",
                "! true",
                "curl x || (exit 1)",
                "exec curl x",
                "if curl x; then true",
                ") || true",
                "case x in x) exit 1;; esac; true",
                "kill -0 1"
            })
    void seesThatATestCanFail(String script) {
        assertFalse(reader.read(List.of("CMD-SHELL", script)).alwaysSucceeds(), script);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "/bin/true", "echo ok", "sh -c true"})
    void seesThatAProgramCannotFail(String words) {
        assertTrue(program(words).alwaysSucceeds());
    }

    /// Without a shell `exit` and `||` are a program and an argument.
    @ParameterizedTest
    @ValueSource(strings = {"exit 0", "curl x || true", ": ", "healthcheck.sh"})
    void seesThatAProgramCanFail(String words) {
        assertFalse(program(words).alwaysSucceeds());
    }

    private Probe program(String words) {
        return reader.read(Arrays.asList(("CMD " + words).split(" ")));
    }
}
