package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailsWithItsPipesTest {

    private final FailsWithItsPipes check = new FailsWithItsPipes();

    @Test
    void passesWithPipefail() {
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        """
                        FROM a:1 AS x
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN a | b
                        FROM x
                        RUN a | b
                        SHELL ["/bin/sh", "-c"]
                        RUN set -euo pipefail; a | b
                        RUN a || b\
                        """));
    }

    @Test
    void failsAtThePipe() {
        assertEquals(
                """
                2:9 a pipe hides the failure of what is before it, expected pipefail
                4:9 a pipe hides the failure of what is before it, expected pipefail\
                """,
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN a | b | c
                        SHELL ["/bin/bash", "-c"]
                        RUN a | b; set -o pipefail\
                        """));
    }

    @Test
    void anOptionThatIsTakenBackIsOff() {
        assertEquals(
                "2:49 a pipe hides the failure of what is before it, expected pipefail",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        RUN set -o pipefail; true; set +o pipefail; a | b\
                        """));
    }

    @Test
    void aFlawForbidsAPass() {
        Outcome.assertAFlawForbidsAPass(check);
    }

    @Test
    void anotherShellIsNotRead() {
        Outcome.assertAnotherShellIsNotRead(check);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set -o pipefail; (a | b); c | d",
                "(set -o pipefail; a | b)",
                "set -o pipefail; x=$(a | b) && y=\"$(c $(d | e))\"",
                "case x in y) set -o pipefail; a | b;; esac",
                "(case x in (y) true;; z) ;; esac; set -o pipefail; a | b)",
                "if set -o pipefail; then a | b; fi; for x in y; do z; done",
                "set -o pipefail; if x; then y; fi; a | b",
                "set -o pipefail; if x; then y; else a | b; fi",
                "set -o pipefail; case x in y) z;; z) a | b;; esac",
                "bash -euo pipefail -c 'a | b'",
                "f() { true; }; set -o pipefail; a | b",
                "set -o pipefail; find . -exec sh -eo pipefail -c 'a | b' ';'",
            })
    void passesWhereTheSameShellHasIt(String script) {
        assertEquals("pass", Outcome.of(check, "FROM a:1\nRUN " + script));
        assertEquals(
                "pass",
                Outcome.of(
                        check,
                        "FROM a:1\nRUN [\"bash\", \"-o\", \"pipefail\", \"-c\", \"a | b\"]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(set -o pipefail; true); a | b",
                "(set -o pipefail); (a | b)",
                "(case x in y) true;; esac; set -o pipefail); a | b",
                "x=$(a | b); set -o pipefail",
                "x=$(set -o pipefail; true); a | b",
                "set -o pipefail | true; a | b",
                "true | set -o pipefail; a | b",
                "bash -c 'set -o pipefail'; a | b",
                "set -o pipefail; (set +o pipefail; a | b)",
                "set -o pipefail; sh -c 'a | b'",
                "if x; then set -o pipefail; fi; a | b",
                "case x in (y) set -o pipefail;; z) ;; esac; a | b",
                "set -o pipefail; if x; then set +o pipefail; fi; a | b",
                "if x; then set -o pipefail; else a | b; fi",
                "if x; then set -o pipefail; elif y; then a | b; fi",
                "case x in y) set -o pipefail;; z) a | b;; esac",
                "case x in y) set -o pipefail;& z) a | b;; esac",
                "if x; then set -o pipefail; y; else z; fi; a | b",
            })
    void failsWhereAnotherShellHasIt(String script) {
        var outcome = Outcome.of(check, "FROM a:1\nRUN " + script);
        assertTrue(
                outcome.endsWith(
                        " a pipe hides the failure of what is before it, expected pipefail"),
                outcome);
    }

    @Test
    void aShellOfItsOwnHasItsOwnOptions() {
        assertEquals(
                "3:16 a pipe hides the failure of what is before it, expected pipefail",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN sh -c "a | b"\
                        """));
    }

    @Test
    void aDocumentForAnotherShellIsNoPass() {
        assertEquals(
                "unknown: a pipe in line 4 may be another shell's, which has its own options",
                Outcome.of(
                        check,
                        """
                        FROM a:1
                        SHELL ["/bin/bash", "-o", "pipefail", "-c"]
                        RUN <<EOF
                        a | b
                        EOF
                        """));
    }
}
