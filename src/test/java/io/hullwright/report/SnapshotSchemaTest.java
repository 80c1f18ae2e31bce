package io.hullwright.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SnapshotSchemaTest {

    private static final String SNAPSHOT =
            """
            {"schema": "hullwright.snapshot/1", "takenAt": "2026-11-24T09:30:00Z",
             "endpoint": {"address": "unix:///var/run/docker.sock", "context": "default",
                          "engine": "Docker Engine", "version": "29.1.0", "apiVersion": "1.52",
                          "rootless": false, "operatingSystem": "Debian GNU/Linux 12"},
             "observed": [{"type": "volume", "driver": "local",
                           "subject": {"kind": "volume", "name": "shop_data", "id": "shop_data",
                                       "identity": "shop_data"}}],
             "vanished": 0, "notes": []}
            """;

    @Test
    void acceptsFactsOfAnyName() throws JsonProcessingException {
        assertEquals(List.of(), problems(SNAPSHOT));
    }

    @Test
    void refusesWhatIsNoSnapshot() throws JsonProcessingException {
        assertRefused("hullwright.snapshot/1", "hullwright.snapshot/2");
        assertRefused("\"type\": \"volume\"", "\"type\": \"pod\"");
        assertRefused("\"subject\"", "\"object\"");
        assertRefused("\"vanished\": 0", "\"vanished\": -1");
        assertRefused("\"notes\": []", "\"notes\": [], \"more\": []");
    }

    private static void assertRefused(String part, String damaged) throws JsonProcessingException {
        assertFalse(problems(SNAPSHOT.replace(part, damaged)).isEmpty(), damaged);
    }

    private static List<String> problems(String json) throws JsonProcessingException {
        return SchemaFixture.problems("hullwright.snapshot-1", SchemaFixture.MAPPER.readTree(json));
    }
}
