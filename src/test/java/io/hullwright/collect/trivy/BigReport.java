package io.hullwright.collect.trivy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A report of any length that is never whole in memory. As a program it reads one of 100 MB and
/// prints how many rows it had and how fast that was.
final class BigReport extends InputStream {

    private static final String DESCRIPTION = "A flaw lets an attacker read what is not theirs. ";

    private final int rows;
    private int next = -1;
    private byte[] block = new byte[0];
    private int at;
    private long length;

    BigReport(int rows) {
        this.rows = rows;
    }

    @Override
    public int read() {
        return at < block.length || advance() ? block[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int most) {
        if (at == block.length && !advance()) {
            return -1;
        }
        var count = Math.min(most, block.length - at);
        System.arraycopy(block, at, to, from, count);
        at += count;
        return count;
    }

    private boolean advance() {
        if (next > rows) {
            return false;
        }
        var text = next < 0 ? head() : next < rows ? row(next) : "]}]}";
        next++;
        block = text.getBytes(StandardCharsets.UTF_8);
        at = 0;
        length += block.length;
        return true;
    }

    long length() {
        return length;
    }

    private static String head() {
        return "{\"SchemaVersion\": 2, \"Results\": [{\"Target\": \"a\", \"Class\": \"os-pkgs\","
                + " \"Vulnerabilities\": [";
    }

    private static String row(int number) {
        return (number == 0 ? "" : ",")
                + """
                {"VulnerabilityID": "CVE-2020-%1$d", "PkgName": "package-%2$d",
                 "PkgIdentifier": {"PURL": "pkg:deb/debian/package-%2$d@1.%1$d"},
                 "InstalledVersion": "1.%1$d", "FixedVersion": "2.%1$d", "Severity": "HIGH",
                 "Layer": {"DiffID": "sha256:0123456789abcdef"}, "Status": "fixed",
                 "Title": "a flaw, number %1$d, in package-%2$d",
                 "PrimaryURL": "https://example.org/CVE-2020-%1$d",
                 "CVSS": {"nvd": {"V3Score": 7.5, "V3Vector": "CVSS:3.1/AV:N"}},
                 "Description": "%3$s", "References": ["https://example.org/%1$d"]}
                """
                        .formatted(number, number % 500, DESCRIPTION.repeat(30));
    }

    public static void main(String[] arguments) throws Exception {
        var report = new BigReport(Integer.parseInt(arguments[0]));
        var start = System.nanoTime();
        var rows = TrivyReportReader.read(report, "x").vulnerabilities().size();
        var seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d rows of %d MB at %.0f MB/s%n",
                rows,
                report.length() >> 20,
                (report.length() >> 20) / seconds);
    }
}
