package io.hullwright.collect;

import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReuseTest {

    @Test
    void replicasOfOneServiceDoNotCount() {
        var workloads = List.of(of("shop-web-1", "same", "web"), of("shop-web-2", "same", "web"));
        assertEquals(workloads, Reuse.join(workloads));
    }

    @Test
    void twoServicesAndALoneContainerDo() {
        var joined =
                Reuse.join(
                        List.of(
                                of("shop-web-1", "same", "web"),
                                of("shop-web-2", "same", "web"),
                                of("shop-db-1", "same", "db"),
                                of("lone", "same", "")));
        assertEquals(
                List.of(
                        List.of("container lone", "container shop-db-1"),
                        List.of("container lone", "container shop-db-1"),
                        List.of("container lone", "container shop-web-1"),
                        List.of("container shop-db-1", "container shop-web-1")),
                joined.stream().map(ReuseTest::shared).toList());
    }

    @Test
    void otherValuesAndPlainOnesDoNot() {
        var workloads =
                List.of(of("a", "one", ""), of("b", "two", ""), of("c", "", ""), of("d", "", ""));
        assertEquals(workloads, Reuse.join(workloads));
    }

    @Test
    void theSameServiceOfTwoFoldersDoes() {
        var joined =
                Reuse.join(
                        List.of(
                                in("/srv/one", "web"),
                                in("/srv/two", "web"),
                                in("/srv/two", "web"),
                                of("shop-web-1", "same", "web")));
        assertEquals(
                List.of(
                        List.of("container web of /srv/two"),
                        List.of("container web of /srv/one"),
                        List.of("container web of /srv/one"),
                        List.of()),
                joined.stream().map(ReuseTest::shared).toList());
    }

    private static Workload in(String folder, String service) {
        var labels =
                Map.of(
                        "com.docker.compose.project",
                        "shop",
                        "com.docker.compose.project.working_dir",
                        folder,
                        "com.docker.compose.service",
                        service);
        return of(service, "same", labels);
    }

    private static List<String> shared(Workload workload) {
        return workload.environment().variables().getFirst().sharedWith();
    }

    private static Workload of(String name, String fingerprint, String service) {
        var labels =
                service.isEmpty()
                        ? Map.<String, String>of()
                        : Map.of(
                                "com.docker.compose.project",
                                "shop",
                                "com.docker.compose.service",
                                service);
        return of(name, fingerprint, labels);
    }

    private static Workload of(String name, String fingerprint, Map<String, String> labels) {
        var variable =
                new Variable(
                        "PASSWORD",
                        Set.of(ValueTrait.CREDENTIAL),
                        fingerprint,
                        List.of(),
                        new Origin.Inspect("Config.Env"));
        return hardened().named(name).openLabels(labels).variable(variable).build();
    }
}
