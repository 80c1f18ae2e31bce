package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Audit;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class HtmlReportTest {

    private static final Pattern SCRIPT = Pattern.compile("(?s)<script>(.*?)</script>");
    private static final Pattern ROW = Pattern.compile("<tr [^>]*data-check=\"([^\"]*)\"([^>]*)>");

    @Test
    void showsEveryFindingWithItsSubjectAndOrigin() throws Exception {
        var document = parse(report(AuditFixture.typical()));
        var rows = rows(document);
        assertEquals(AuditFixture.typical().findings().size(), rows.size());
        assertEquals(
                "■ critical fails PRV-001The container is not privileged container shop-web-1"
                        + " privileged is on, expected off/srv/shop/compose.yaml:14:5"
                        + " set privileged to false",
                rows.getFirst().getTextContent().strip().replaceAll("\\s+", " "));
        assertEquals("waived", rows.get(13).getAttribute("data-verdict"));
        assertTrue(rows.get(13).getTextContent().contains("Database team, until 2027-03-31"));
    }

    @Test
    void allowsItsOwnScriptAndNothingElse() throws Exception {
        var html = report(AuditFixture.typical());
        var script = SCRIPT.matcher(html);
        assertTrue(script.find());
        var digest =
                MessageDigest.getInstance("SHA-256")
                        .digest(script.group(1).getBytes(StandardCharsets.UTF_8));
        var policy =
                "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
                        + Base64.getEncoder().encodeToString(digest)
                        + "'; base-uri 'none'; form-action 'none'";
        assertTrue(html.contains("content=\"" + policy + "\""));
        assertFalse(script.find(), "a second script");
        for (var outside : List.of("http://", "https://", "url(", "@import", "src=\"")) {
            assertFalse(html.contains(outside), outside);
        }
    }

    @Test
    void nothingHostileBecomesMarkup() throws Exception {
        var html = report(AuditFixture.hostile());
        var document = parse(html);
        assertEquals(1, SCRIPT.matcher(html).results().count());
        assertEquals(AuditFixture.hostile().findings().size(), rows(document).size());
        assertTrue(
                html.codePoints()
                        .allMatch(
                                point ->
                                        point == '\n'
                                                || (!Character.isISOControl(point)
                                                        && point != 0x202e)));
        assertTrue(html.length() < 200_000, "endless text is cut");
    }

    @Test
    void saysSoWhenNothingFailsAndWhenItIsTheSample() throws Exception {
        assertTrue(report(AuditFixture.empty()).contains("<p>Nothing fails.</p>"));
        assertFalse(report(AuditFixture.typical()).contains(Phrases.SAMPLE));
        assertTrue(report(CrowdFixture.sample(AuditFixture.typical())).contains(Phrases.SAMPLE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "'';18 findings",
                "#severity=critical;2 of 18 findings",
                "#severity=critical,info&verdict=fail;2 of 18 findings",
                "#verdict=waived;1 of 18 findings",
                "#subject=container%20shop-db-1;4 of 18 findings",
                "#q=Memory%20old-job;1 of 18 findings",
                "#check-PRV-001;18 findings",
            })
    void filtersInABrowser(String hash, String expected) throws Exception {
        var browser = Browser.orSkip();
        var dom = browser.open(report(AuditFixture.typical()), hash);
        assertTrue(dom.contains("id=\"shown\">" + expected + "<"), dom);
        var shown =
                ROW.matcher(dom).results().filter(row -> !row.group(2).contains("hidden")).count();
        assertTrue(expected.startsWith(shown + " "), expected + " but " + shown);
    }

    @Test
    void aBrowserShowsHostileTextAsText() throws Exception {
        var browser = Browser.orSkip();
        var dom = browser.open(report(AuditFixture.hostile()), "#severity=high");
        assertTrue(dom.contains("id=\"shown\">22 findings<"));
        assertEquals(1, SCRIPT.matcher(dom).results().count());
    }

    @Test
    void aBrowserFiltersFiveThousand() throws Exception {
        var browser = Browser.orSkip();
        var dom =
                browser.open(
                        report(CrowdFixture.large(5_000)),
                        "#severity=low&subject=container%20crowd-7");
        assertTrue(dom.contains("id=\"shown\">5 of 5000 findings<"));
    }

    private static String report(Audit audit) throws IOException {
        return Golden.text(new HtmlReport(), audit, AuditFixture.OPTIONS);
    }

    /// The report keeps to the syntax that HTML and XML share, but for its script.
    private static Document parse(String html) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(SCRIPT.matcher(html).replaceAll(""))));
    }

    private static List<Element> rows(Document document) {
        var rows = new ArrayList<Element>();
        var all = document.getElementsByTagName("tr");
        for (var i = 0; i < all.getLength(); i++) {
            if (all.item(i) instanceof Element row && row.hasAttribute("data-verdict")) {
                rows.add(row);
            }
        }
        return rows;
    }
}
