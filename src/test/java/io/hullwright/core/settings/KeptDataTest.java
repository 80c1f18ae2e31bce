package io.hullwright.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.settings.KeptData.Holding;
import io.hullwright.core.settings.KeptData.Part;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptDataTest {

    @TempDir Path home;
    private Places places;
    private KeptData kept;

    @BeforeEach
    void begin() {
        places = Places.of(Map.of(), home, "Linux");
        kept = new KeptData(places);
    }

    private List<Holding> none() {
        return List.of(
                new Holding(Part.SETTINGS, home.resolve(".config/hullwright"), 0, 0),
                new Holding(Part.RECORDS, home.resolve(".local/share/hullwright"), 0, 0),
                new Holding(Part.CACHE, home.resolve(".cache/hullwright"), 0, 0));
    }

    private static void put(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void nothingIsKeptAtFirst() {
        assertEquals(none(), kept.holdings());
    }

    @Test
    void onlyWhatWasMeantIsDeleted() throws IOException, Problem {
        var own = home.resolve("compose.yaml");
        put(own, "services: {}");
        put(places.records().resolve("scans/one"), "12345");
        put(places.records().resolve("two"), "67");
        put(places.settings().resolve("window.properties"), "x");
        Files.createSymbolicLink(places.records().resolve("link"), home);
        var before = kept.holdings();
        assertEquals(3, before.get(1).files());
        assertEquals(1, before.get(0).files());
        assertEquals(1, before.get(0).bytes());

        assertEquals(none().get(1), kept.delete(Part.RECORDS));

        assertFalse(Files.exists(places.records()));
        assertTrue(Files.exists(own));
        assertEquals(before.get(0), kept.holdings().get(0));
        assertTrue(Files.isDirectory(home.resolve(".local/share")));
    }

    @Test
    void deletingNothingIsNoProblem() throws Problem {
        assertEquals(none().get(2), kept.delete(Part.CACHE));
    }
}
