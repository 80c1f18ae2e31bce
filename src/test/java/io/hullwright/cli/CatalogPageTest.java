package io.hullwright.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.audit.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// Severities and reasons are pinned in the page: changing one shows in review.
class CatalogPageTest {

    @Test
    void thePageIsFresh() throws IOException {
        assertEquals(
                CatalogPage.render(Catalog.all()),
                Files.readString(Path.of("resources/docs/checks.md")),
                "stale: run `./hullwright checks --markdown > resources/docs/checks.md`");
    }
}
