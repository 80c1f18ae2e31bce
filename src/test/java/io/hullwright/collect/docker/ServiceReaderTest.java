package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.collect.json.JsonTree;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Health;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Setting;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.Workload;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What a service leaves to its image, with and without the image on this node.
class ServiceReaderTest {

    private static final String REFERENCE = "shop/web:1@sha256:" + "ab".repeat(32);

    @Test
    void anImageThatThisNodeDoesNotHaveIsNotSeen() throws IOException {
        var workload = read("", Map.of());
        var why = Origin.UnseenImage.WHY;
        assertEquals(
                Setting.unseen(new UserSpec(""), REFERENCE, "Config.User"),
                workload.privileges().user());
        assertEquals(
                Setting.unseen(Health.Probe.absent(), REFERENCE, "Config.Healthcheck"),
                workload.health().probe());
        assertEquals(
                Setting.unseen(Set.of(), REFERENCE, "Config.ExposedPorts"),
                workload.exposure().exposed());
        assertEquals(Fact.unknown(why), workload.supply().openLabels());
        assertEquals(Fact.unknown(why), workload.supply().runtimes());
        assertEquals(Fact.unknown(why), workload.supply().volumes());
    }

    @Test
    void whatTheServiceSaysItselfIsKnownAllTheSame() throws IOException {
        var workload = read(", \"User\": \"1001\"", Map.of());
        assertEquals(Fact.known(new UserSpec("1001")), workload.privileges().user().seen());
    }

    @Test
    void theImageOnThisNodeDecides() throws IOException {
        var inspect =
                JsonTree.read(
                        """
                        {"Id": "sha256:1", "Config": {"User": "app", "Volumes": {"/data": {}},
                         "ExposedPorts": {"80/tcp": {}}}}
                        """);
        var image = ImageDefaults.of(inspect, false, Map.of(), Map.of(), Fact.unknown("not asked"));
        var workload = read("", Map.of("shop/web:1", image));
        assertEquals(
                new Setting<>(new UserSpec("app"), new Origin.Image(REFERENCE, "Config.User")),
                workload.privileges().user());
        assertEquals(Fact.known(Set.of("80/tcp")), workload.exposure().exposed().seen());
        assertEquals(Fact.known(Set.of("/data")), workload.supply().volumes());
    }

    private static Workload read(String more, Map<String, ImageDefaults> images)
            throws IOException {
        return ServiceReader.read(
                JsonTree.read(
                        """
                        {"ID": "s1", "Spec": {"Name": "web", "TaskTemplate": {"ContainerSpec":
                            {"Image": "%s" %s}}}}
                        """
                                .formatted(REFERENCE, more)),
                EngineContext.unseen(new ValueReader(Fingerprints.withRandomKey())),
                Map.of(),
                images);
    }
}
