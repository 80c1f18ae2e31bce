package io.hullwright.report;

import com.samskivert.mustache.Mustache;
import io.hullwright.audit.Audit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// One HTML file that stands alone: its style and its script are in it, and its content security
/// policy allows that very script, by its hash, and nothing from anywhere else.
final class HtmlReport implements ReportWriter {

    /// What the template needs beside the page; it finds the page's parts by themselves.
    private record Document(Page page, String css, String script, String scriptHash) {}

    @Override
    public void write(Audit audit, ReportOptions options, OutputStream out) throws IOException {
        var script = Templates.text("report.js");
        var document =
                new Document(
                        Page.of(audit, options, HtmlReport::withoutNoncharacters),
                        Templates.text("report.css"),
                        script,
                        hash(script));
        var template =
                Mustache.compiler()
                        .emptyStringIsFalse(true)
                        .zeroIsFalse(true)
                        .compile(Templates.text("report.html.mustache"));
        out.write(template.execute(document).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /// U+FFFE and U+FFFF may stand in no document.
    static String withoutNoncharacters(String text) {
        return text.replace('\ufffe', '\ufffd').replace('\uffff', '\ufffd');
    }

    private static String hash(String script) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return Base64.getEncoder()
                    .encodeToString(digest.digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
