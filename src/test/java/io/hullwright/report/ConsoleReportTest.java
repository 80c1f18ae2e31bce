package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConsoleReportTest {

    private static final String OWN_COLOURS = "\u001b\\[[0-9;]*m";

    @ParameterizedTest
    @CsvSource({"40,false", "80,false", "80,true", "200,false"})
    void looksAsAPersonApproved(int columns, boolean color) throws IOException {
        var name = columns + (color ? "-color" : "") + ".expected";
        Golden.assertMatches(
                "console-" + name, report(CrowdFixture.withoutSettled(), columns, color));
        Golden.assertMatches("console-crowd-" + name, report(CrowdFixture.crowd(), columns, color));
    }

    @Test
    void showsPassesWhenTheyWereAskedFor() throws IOException {
        Golden.assertMatches("console-all-80.expected", report(AuditFixture.typical(), 80, false));
    }

    @Test
    void saysWhatNothingToReportLooksLike() throws IOException {
        Golden.assertMatches("console-empty-80.expected", report(AuditFixture.empty(), 80, false));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 41, 60, 79, 80, 119, 120, 200, 1000})
    void noLineIsWiderThanTheTerminal(int columns) throws IOException {
        for (var audit :
                new Audit[] {
                    AuditFixture.typical(),
                    AuditFixture.hostile(),
                    AuditFixture.empty(),
                    CrowdFixture.crowd(),
                    CrowdFixture.sample(CrowdFixture.withoutSettled())
                }) {
            report(audit, columns, true)
                    .replaceAll(OWN_COLOURS, "")
                    .lines()
                    .forEach(line -> assertTrue(Cells.width(line) <= columns, line));
        }
    }

    @Test
    void nothingHostileReachesTheTerminal() throws IOException {
        var coloured = report(AuditFixture.hostile(), 80, true);
        assertEquals(
                report(AuditFixture.hostile(), 80, false), coloured.replaceAll(OWN_COLOURS, ""));
        var plain = coloured.replaceAll(OWN_COLOURS, "").replace("\n", "");
        assertTrue(
                plain.codePoints()
                        .allMatch(point -> !Character.isISOControl(point) && point != 0x202e));
    }

    @Test
    void namesOfThoseThatAreAlikeAreSafeToo() throws IOException {
        var audit = CrowdFixture.alike(AuditFixture.NASTY);
        for (var color : new boolean[] {false, true}) {
            var shown = report(audit, 80, color).replaceAll(OWN_COLOURS, "").replace("\n", "");
            assertTrue(shown.contains("The same on \\u{1b}"), shown);
            assertTrue(shown.contains("not on other"), shown);
            assertTrue(shown.codePoints().noneMatch(Character::isISOControl));
        }
    }

    @Test
    void theSampleIsNamedInTheFirstLineEvenWhenQuiet() throws IOException {
        var sample = CrowdFixture.sample(CrowdFixture.crowd());
        var loud = report(sample, 80, false);
        var quiet = write(sample, new ReportOptions(80, false, true, "0.1.0"));
        assertTrue(loud.startsWith(Phrases.SAMPLE + "\n"));
        assertTrue(quiet.startsWith(Phrases.SAMPLE + "\n"));
    }

    @Test
    void quietKeepsVerdictsAlone() throws IOException {
        var quiet = write(CrowdFixture.crowd(), new ReportOptions(80, false, true, "0.1.0"));
        assertTrue(quiet.contains("STO-001"));
        assertTrue(quiet.contains("HST-001"));
        assertFalse(quiet.contains("Next:"));
        assertFalse(quiet.contains("Docker Engine"));
    }

    @Test
    void everyFailureIsShownOrCounted() throws IOException {
        var shown = report(CrowdFixture.large(250), 100, false);
        for (var i = 0; i < 250; i++) {
            var mild = i % 5 > 2;
            var shared = i % 5 == 2;
            assertEquals(
                    !mild && !shared, shown.contains("setting is " + i + ", expected 0"), "" + i);
        }
        assertTrue(shown.contains("10 low or info\n"));
        assertTrue(shown.contains("hullwright audit --all lists what is low or info"));
        assertTrue(shown.contains("on all 10 containers"));
    }

    private static String report(Audit audit, int columns, boolean color) throws IOException {
        return write(audit, new ReportOptions(columns, color, false, "0.1.0"));
    }

    private static String write(Audit audit, ReportOptions options) throws IOException {
        return Golden.text(new ConsoleReport(), audit, options);
    }
}
