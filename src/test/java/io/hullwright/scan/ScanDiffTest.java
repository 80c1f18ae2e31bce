package io.hullwright.scan;

import static io.hullwright.scan.KeptFixture.image;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScanDiffTest {

    @Test
    void nothingHasChangedInTheSame() {
        var scan = image().layers(1, "b", "o").row("CVE-1", "libc6", "1", Rating.HIGH, "b").build();
        assertEquals(List.of(), shown(scan, scan));
    }

    @Test
    void aLayerThatIsNewBroughtIt() {
        var before = image().layers(1, "b", "o").build();
        var after =
                image().layers(1, "b2", "o2")
                        .row("CVE-1", "libc6", "1", Rating.HIGH, "b2")
                        .row("CVE-2", "curl", "1", Rating.LOW, "o2")
                        .secret("pat", "/a", "o2")
                        .build();
        assertEquals(
                List.of(
                        "NEW HIGH CVE-1 libc6 1 BASE ",
                        "NEW HIGH pat /a OURS ",
                        "NEW LOW CVE-2 curl 1 OURS "),
                shown(before, after));
        assertEquals(
                List.of(
                        "GONE HIGH CVE-1 libc6 1 BASE ",
                        "GONE HIGH pat /a OURS ",
                        "GONE LOW CVE-2 curl 1 OURS "),
                shown(after, before));
    }

    @Test
    void whoseALayerIsMayNotBeKnown() {
        var before = image().layers(Layers.UNKNOWN, "a").build();
        var after =
                image().layers(Layers.UNKNOWN, "b")
                        .row("CVE-1", "libc6", "1", Rating.HIGH, "b")
                        .build();
        assertEquals(List.of("NEW HIGH CVE-1 libc6 1 LAYER "), shown(before, after));
    }

    @Test
    void aLayerThatWasThereIsJudgedAnew() {
        var before = image().layers(1, "b", "o").build();
        var after =
                image().layers(1, "b", "o2").row("CVE-1", "libc6", "1", Rating.HIGH, "b").build();
        assertEquals(List.of("NEW HIGH CVE-1 libc6 1 ADVISORY "), shown(before, after));
    }

    /// A rebuild makes every layer anew, with the same packages in them.
    @Test
    void aPackageThatWasThereIsJudgedAnewInAnotherLayer() {
        var before = image().layers(0, "o").packages("libc6 1").build();
        var after =
                image().layers(0, "o2")
                        .packages("libc6 1")
                        .row("CVE-1", "libc6", "1", Rating.HIGH, "o2")
                        .build();
        assertEquals(List.of("NEW HIGH CVE-1 libc6 1 ADVISORY "), shown(before, after));
        assertEquals(List.of("GONE HIGH CVE-1 libc6 1 ADVISORY "), shown(after, before));
    }

    @Test
    void withoutLayersTheKnowledgeTells() {
        var before = image().build();
        var row = image().row("CVE-1", "a", "1", Rating.HIGH, "");
        assertEquals(List.of("NEW HIGH CVE-1 a 1 FILES "), shown(before, row.build()));
        var newer = row.database("2026-11-24T00:00:00Z").build();
        assertEquals(List.of("NEW HIGH CVE-1 a 1 UNKNOWN "), shown(before, newer));
    }

    @Test
    void anotherVersionOfThePackageIsAChange() {
        var before =
                image().layers(1, "b", "o").row("CVE-1", "libc6", "1", Rating.HIGH, "b").build();
        var after =
                image().layers(1, "b2", "o").row("CVE-1", "libc6", "2", Rating.HIGH, "b2").build();
        assertEquals(List.of("CHANGED HIGH CVE-1 libc6 BASE version 1 → 2"), shown(before, after));
        assertFalse(ScanDiff.of(before, after).reaches(Rating.LOW));
    }

    @Test
    void severalVersionsAreToldApart() {
        var before =
                image().layers(1, "b", "o")
                        .row("CVE-1", "lodash", "1", Rating.HIGH, "o")
                        .row("CVE-1", "lodash", "2", Rating.HIGH, "o")
                        .build();
        var after =
                image().layers(1, "b", "o").row("CVE-1", "lodash", "2", Rating.HIGH, "o").build();
        assertEquals(List.of("GONE HIGH CVE-1 lodash 1 ADVISORY "), shown(before, after));
    }

    @Test
    void aHigherSeverityAndADecisionThatIsGoneAreWorse() {
        var low = image().layers(0, "o").row("CVE-1", "a", "1", Rating.LOW, "o").build();
        var high = image().layers(0, "o").row("CVE-1", "a", "1", Rating.HIGH, "o").build();
        var decided =
                image().layers(0, "o")
                        .row("CVE-1", "a", "1", Rating.HIGH, "o")
                        .decided("accepted")
                        .build();
        assertEquals(
                List.of("CHANGED HIGH CVE-1 a ADVISORY severity low → high"), shown(low, high));
        assertTrue(ScanDiff.of(low, high).reaches(Rating.HIGH));
        assertFalse(ScanDiff.of(high, low).reaches(Rating.LOW));
        assertEquals(
                List.of("CHANGED HIGH CVE-1 a DECISION decision accepted → none"),
                shown(decided, high));
        assertTrue(ScanDiff.of(decided, high).reaches(Rating.HIGH));
        assertFalse(ScanDiff.of(high, decided).reaches(Rating.LOW));
        var nothing = image().layers(0, "o").build();
        assertFalse(ScanDiff.of(nothing, decided).reaches(Rating.LOW));
    }

    private static List<String> shown(KeptScan.Whole before, KeptScan.Whole after) {
        return ScanDiff.of(before, after).changes().stream()
                .map(
                        one ->
                                String.join(
                                        " ",
                                        one.kind().name(),
                                        one.rating().name(),
                                        one.id(),
                                        one.subject(),
                                        one.cause().name(),
                                        one.what()))
                .toList();
    }
}
