package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hullwright.collect.json.JsonTree;
import io.hullwright.facts.Fact;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Whether an image was pulled, by what engines of several ages say of it.
class ImageDefaultsTest {

    private static final String DIGEST = "sha256:" + "ab".repeat(32);
    private static final String NAMED = "shop/web@" + DIGEST;

    private static final String CONTAINERD =
            """
            {"Id": "%s", "RepoDigests": ["%s"] %s}
            """;

    @Test
    void olderApisOfContainerdsStoreDoNotTell() throws IOException {
        assertInstanceOf(
                Fact.Unknown.class, digests(CONTAINERD.formatted(DIGEST, NAMED, ""), false));
        assertInstanceOf(
                Fact.Unknown.class,
                digests(CONTAINERD.formatted("sha256:1", NAMED, ", \"Descriptor\": {}"), false));
    }

    @Test
    void newerOnesTellByTheirIdentity() throws IOException {
        assertEquals(Fact.known(List.of()), digests(CONTAINERD.formatted(DIGEST, NAMED, ""), true));
        assertEquals(
                Fact.known(List.of(NAMED)),
                digests(
                        CONTAINERD.formatted(
                                DIGEST,
                                NAMED,
                                ", \"Identity\": {\"Pull\": [{\"Repository\": \"shop/web\"}]}"),
                        true));
    }

    @Test
    void theOlderStoreGivesDigestsToPulledImagesOnly() throws IOException {
        assertEquals(
                Fact.known(List.of(NAMED)),
                digests(CONTAINERD.formatted("sha256:1", NAMED, ""), false));
        assertEquals(
                Fact.known(List.of()),
                digests("{\"Id\": \"sha256:1\", \"RepoDigests\": null}", false));
    }

    private static Fact<List<String>> digests(String inspect, boolean tellsPulls)
            throws IOException {
        return ImageDefaults.of(
                        JsonTree.read(inspect),
                        tellsPulls,
                        Map.of(),
                        Map.of(),
                        Fact.unknown("not asked"))
                .digests();
    }
}
