package io.hullwright.report;

import static io.hullwright.report.AuditFixture.OPTIONS;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

class JunitReportTest {

    private static final String READ =
            """
            import sys
            from junitparser import JUnitXml, Failure, Skipped
            xml = JUnitXml.fromfile(sys.argv[1])
            suites = list(xml)
            cases = [case for suite in suites for case in suite]
            results = [result for case in cases for result in case.result]
            print(len(suites), len(cases), sum(type(r) is Failure for r in results),
                  sum(type(r) is Skipped for r in results), xml.tests, xml.failures, xml.skipped)
            """;

    @TempDir private Path folder;

    @Test
    void looksAsPromised() throws IOException {
        Golden.assertMatches("audit-junit.xml.expected", text(AuditFixture.typical()));
    }

    @Test
    void countsWhatItHolds() throws Exception {
        var root = parse(AuditFixture.typical()).getDocumentElement();
        assertEquals("18 11 5", counts(root));
        assertEquals(11, root.getElementsByTagName("failure").getLength());
        assertEquals(5, root.getElementsByTagName("skipped").getLength());
        var suites = root.getElementsByTagName("testsuite");
        assertEquals(AuditFixture.typical().subjects().size(), suites.getLength());
        for (var i = 0; i < suites.getLength(); i++) {
            var suite = (Element) suites.item(i);
            var held =
                    suite.getElementsByTagName("testcase").getLength()
                            + " "
                            + suite.getElementsByTagName("failure").getLength()
                            + " "
                            + suite.getElementsByTagName("skipped").getLength();
            assertEquals(counts(suite), held);
        }
    }

    @Test
    void theNotesArePropertiesOfTheFirstSuite() throws Exception {
        var document = parse(AuditFixture.typical());
        var first = (Element) document.getElementsByTagName("testsuite").item(0);
        var said = new ArrayList<String>();
        var properties = first.getElementsByTagName("property");
        for (var i = 0; i < properties.getLength(); i++) {
            var property = (Element) properties.item(i);
            said.add(property.getAttribute("name") + ": " + property.getAttribute("value"));
        }
        var notes = AuditFixture.typical().notes();
        assertEquals(notes.stream().map(note -> "note: " + note).toList(), said);
        assertEquals(notes.size(), document.getElementsByTagName("property").getLength());
    }

    @Test
    void hostileTextStaysText() throws Exception {
        var document = parse(AuditFixture.hostile());
        assertEquals(0, document.getElementsByTagName("script").getLength());
        assertEquals(
                AuditFixture.hostile().findings().size(),
                document.getElementsByTagName("testcase").getLength());
        var failure = (Element) document.getElementsByTagName("failure").item(1);
        assertTrue(failure.getAttribute("message").contains("<script>"));
    }

    @Test
    void anEmptyAuditIsWellFormed() throws Exception {
        assertEquals("0 0 0", counts(parse(AuditFixture.empty()).getDocumentElement()));
    }

    @Test
    void junitparserReadsIt() throws Exception {
        var python = OtherProgram.in("HULLWRIGHT_JUNITPARSER_PYTHON");
        assertEquals("8 18 11 5 18 11 5", read(python, AuditFixture.typical()));
        var hostile = AuditFixture.hostile();
        var subjects = hostile.subjects().size();
        assertTrue(read(python, hostile).startsWith(subjects + " 22 8 14 "));
        assertEquals("0 0 0 0 0 0 0", read(python, AuditFixture.empty()));
    }

    private String read(OtherProgram python, Audit audit) throws Exception {
        var file = Files.writeString(folder.resolve("report.xml"), text(audit));
        return python.run(folder, "-c", READ, file.toString()).strip();
    }

    private static String counts(Element element) {
        return element.getAttribute("tests")
                + " "
                + element.getAttribute("failures")
                + " "
                + element.getAttribute("skipped");
    }

    private static Document parse(Audit audit)
            throws IOException, ParserConfigurationException, SAXException {
        var bytes = text(audit).getBytes(StandardCharsets.UTF_8);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Audit audit) throws IOException {
        return Golden.text(new JunitReport(), audit, OPTIONS);
    }
}
