package io.hullwright.report;

import static io.hullwright.report.AuditFixture.OPTIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvReportTest {

    @Test
    void looksAsPromised() throws IOException {
        var text = text(AuditFixture.typical());
        Golden.assertMatches("audit.csv.expected", text.replace("\r\n", "\n"));
        assertEquals(1 + 18, text.split("\r\n").length);
        assertTrue(text.endsWith("\r\n"));
    }

    @Test
    void anAuditWithoutFindingsIsTheHeader() throws IOException {
        assertEquals(1, rows(text(AuditFixture.empty())).size());
    }

    @Test
    void everyRowHasTheHeadersCells() throws IOException {
        var rows = rows(text(AuditFixture.hostile()));
        assertEquals(1 + AuditFixture.hostile().findings().size(), rows.size());
        for (var row : rows) {
            assertEquals(17, row.size(), row::toString);
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var names = new ArrayList<String>();
        for (var row : rows(text(AuditFixture.hostile()))) {
            names.add(row.get(6));
            for (var cell : row) {
                assertFalse(!cell.isEmpty() && "=+-@\t\r\n".indexOf(cell.charAt(0)) >= 0, cell);
            }
        }
        assertTrue(names.containsAll(List.of("'=1+1", "'+1+1", "'-1+1", "'@1+1", "\\t1+1")));
    }

    @Test
    void noCellMovesACursor() throws IOException {
        text(AuditFixture.hostile())
                .codePoints()
                .forEach(
                        point ->
                                assertTrue(
                                        point == '\r' || point == '\n' || point >= ' ',
                                        () -> "raw U+" + Integer.toHexString(point)));
    }

    private static String text(Audit audit) throws IOException {
        return Golden.text(new CsvReport(), audit, OPTIONS);
    }

    /// RFC 4180, read by its grammar.
    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                assertTrue(quoted || cell.isEmpty(), "a quote inside a bare cell");
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r') {
                cell.append(c);
            } else {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\r') {
                    assertEquals('\n', text.charAt(++i));
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            }
        }
        assertTrue(row.isEmpty() && cell.isEmpty() && !quoted, "the last line does not end");
        return rows;
    }
}
