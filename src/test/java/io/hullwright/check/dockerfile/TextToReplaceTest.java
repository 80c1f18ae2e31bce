package io.hullwright.check.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Catalog;
import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.DockerfileFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// What a fix replaces stands where it says.
class TextToReplaceTest {

    private static final String TEXT =
            """
            FROM a:1
            add x y /z/
              RUN apt update && \\
                # why
                bash -c "apt install 'x'"; yum \\
                install y; zypper in z
            ENV P=80/TCP
            EXPOSE 81/UDP $P "82/TCP"
            ONBUILD ADD q /q
              FROM a:1 as Up
            """;

    @Test
    void everyFixFindsItsText() {
        var lines = TEXT.lines().toList();
        var checks = new TreeSet<String>();
        for (var entry : Catalog.about(Dockerfile.class)) {
            var verdict = entry.check().inspect(DockerfileFixture.dockerfile(TEXT));
            for (var fix : fixes(verdict)) {
                checks.add(entry.description().id());
                var rest = lines.get(fix.at().line() - 1).substring(fix.at().column() - 1);
                assertTrue(rest.startsWith(fix.before()), fix + " is not at: " + rest);
            }
        }
        assertEquals(
                new TreeSet<>(
                        List.of(
                                "DKF-013", "DKF-019", "DKF-027", "DKF-028", "DKF-032", "DKF-044",
                                "DKF-051")),
                checks);
    }

    private static List<Fix.ReplaceText> fixes(Verdict verdict) {
        var fixes = new ArrayList<Fix.ReplaceText>();
        if (verdict instanceof Verdict.Fail fail) {
            if (fail.fix() instanceof Fix.ReplaceText fix) {
                fixes.add(fix);
            }
            fail.also().forEach(other -> fixes.addAll(fixes(other)));
        }
        return fixes;
    }
}
