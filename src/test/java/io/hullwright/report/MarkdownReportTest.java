package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownReportTest {

    private static final Pattern CODE = Pattern.compile("(?<!`)(`+)(?!`).*?(?<!`)\\1(?!`)");

    @Test
    void looksAsAPersonApproved() throws IOException {
        Golden.assertMatches("markdown.expected", report(AuditFixture.typical()));
        Golden.assertMatches("markdown-crowd.expected", report(CrowdFixture.crowd()));
        Golden.assertMatches("markdown-empty.expected", report(AuditFixture.empty()));
    }

    @Test
    void whatDoesNotFitIsCounted() throws IOException {
        var text = report(CrowdFixture.large(5_000));
        assertTrue(text.length() <= MarkdownReport.MOST, "" + text.length());
        var rows = text.lines().filter(line -> line.contains("| GEN-")).count();
        assertTrue(rows > 100, "" + rows);
        assertTrue(
                text.contains(
                        "**"
                                + (5_000 - rows)
                                + " failures more did not fit here.** `hullwright audit --format"
                                + " html -o report.html` has all."));
        assertTrue(text.contains("### Checklist"));
        assertTrue(text.contains("### How to mend it"));
    }

    @Test
    void nothingHostileLeavesItsCode() throws IOException {
        var text = report(AuditFixture.hostile());
        for (var line : text.lines().toList()) {
            var bare = CODE.matcher(line).replaceAll("");
            assertFalse(bare.contains("script"), line);
            assertFalse(bare.contains("alert"), line);
            assertFalse(bare.contains("`"), line);
            if (line.startsWith("| ▲")) {
                assertEquals(6, pipes(line.replace("\\|", "")), line);
            }
        }
        assertTrue(
                text.codePoints()
                        .allMatch(
                                point ->
                                        point == '\n'
                                                || (!Character.isISOControl(point)
                                                        && point != 0x202e)));
    }

    @ParameterizedTest
    @CsvSource({
        "plain,`plain`",
        "a`b,``a`b``",
        "`,`` ` ``",
        "a|b,`a\\|b`",
        "a\\|b,`a\\\\u{7c}b`",
        "'',(empty)",
    })
    void cellsHoldAnything(String text, String expected) {
        assertEquals(expected, Markdown.cell(text));
    }

    @ParameterizedTest
    @CsvSource({
        "use `a_b` not a_b,use `a_b` not a\\_b",
        "<b> & [x](y),\\<b\\> & \\[x\\](y)",
        "an odd ` tick,an odd \\` tick",
        "a|b,a\\|b",
    })
    void proseKeepsItsCode(String text, String expected) {
        assertEquals(expected, Markdown.prose(text));
    }

    private static long pipes(String text) {
        return text.chars().filter(unit -> unit == '|').count();
    }

    private static String report(Audit audit) throws IOException {
        return Golden.text(new MarkdownReport(), audit, AuditFixture.OPTIONS);
    }
}
