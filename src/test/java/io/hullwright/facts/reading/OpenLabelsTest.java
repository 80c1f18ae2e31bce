package io.hullwright.facts.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenLabelsTest {

    private static final String SOURCE = "org.opencontainers.image.source";

    @Test
    void keepsThePublicOnesOnly() {
        assertEquals(
                Map.of(
                        "com.docker.compose.project",
                        "shop",
                        SOURCE,
                        "https://git.example.com/shop/web",
                        "org.opencontainers.image.base.digest",
                        "sha256:" + "ab".repeat(32)),
                OpenLabels.of(
                        Map.of(
                                "com.docker.compose.project",
                                "shop",
                                SOURCE,
                                "https://git.example.com/shop/web",
                                "org.opencontainers.image.base.digest",
                                "sha256:" + "ab".repeat(32),
                                "com.docker.compose.environment_file",
                                "/srv/.env",
                                "shop.owner",
                                "someone")));
    }

    @Test
    void dropsCredentialsInThem() {
        assertDropped("https://user:secret@git.example.com/x");
        assertDropped("https://0123456789abcdef@git.example.com/x");
        assertDropped("https://git.example.com/x?private_token=0123456789abcdef");
        assertDropped("ghp_" + "a1B2".repeat(9));
        assertDropped("password=hunter2hunter2");
        assertDropped("x".repeat(5_000));
    }

    private static void assertDropped(String value) {
        assertEquals(Map.of(), OpenLabels.of(Map.of(SOURCE, value)), value);
    }
}
