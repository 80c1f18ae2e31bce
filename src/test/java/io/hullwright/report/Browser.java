package io.hullwright.report;

import java.nio.file.Files;
import java.nio.file.Path;

/// Chromium, without a window and without a network.
record Browser(OtherProgram chromium) {

    static Browser orSkip() {
        return new Browser(OtherProgram.in("HULLWRIGHT_CHROMIUM"));
    }

    /// The page as it is after its script ran.
    ///
    /// @param hash the end of the address, from `#` on
    String open(String html, String hash) throws Exception {
        // not a folder that JUnit removes: Chromium still writes its profile when it has ended
        var folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "html");
        var page = folder.toAbsolutePath().resolve("report.html");
        Files.writeString(page, html);
        return chromium.run(
                folder,
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-quic",
                "--no-first-run",
                "--disable-component-update",
                "--disable-sync",
                "--log-level=3",
                "--user-data-dir=" + folder.toAbsolutePath().resolve("profile"),
                "--dump-dom",
                page.toUri() + hash);
    }
}
