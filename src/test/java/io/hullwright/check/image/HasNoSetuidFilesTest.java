package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasNoSetuidFilesTest {

    private final HasNoSetuidFiles check = new HasNoSetuidFiles();

    @Test
    void passesWithoutAny() {
        assertPasses(check, hardened().build());
    }

    /// CIS 4.8: the reference script only prints a note.
    @Test
    void failsNamingThemSorted() {
        assertEquals(
                Verdict.fail(
                        "setuid or setgid on [/bin/su, /usr/bin/passwd], expected none",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "files")),
                check.inspect(
                        hardened()
                                .setuidFiles(Fact.known(List.of("/usr/bin/passwd", "/bin/su")))
                                .build()));
    }

    @Test
    void isUnknownWithoutADeepLook() {
        assertEquals(
                "needs --deep",
                unseen(
                        check.inspect(
                                hardened().setuidFiles(Fact.unknown("needs --deep")).build())));
    }
}
