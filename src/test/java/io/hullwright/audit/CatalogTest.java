package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Verdict;
import io.hullwright.facts.DockerfileFixture;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.ImageFixture;
import io.hullwright.facts.Observed;
import io.hullwright.facts.SurroundingsFixture;
import io.hullwright.facts.WorkloadFixture;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CatalogTest {

    @Test
    void holdsAtLeast150Checks() {
        assertTrue(Catalog.all().size() >= 150, "there are " + Catalog.all().size());
    }

    @Test
    void everyIdIsThereOnce() {
        var ids = Catalog.all().stream().map(e -> e.description().id()).toList();
        assertEquals(new ArrayList<>(new TreeSet<>(ids)), ids);
    }

    @Test
    void everyWordIsWritten() {
        for (var entry : Catalog.all()) {
            var check = entry.description();
            assertAll(
                    check.id(),
                    () -> assertTrue(check.id().matches("[A-Z]{3}-\\d{3}"), "id"),
                    () -> assertTrue(check.title().length() > 10, "title"),
                    () -> assertTrue(!check.title().endsWith("."), "title ends in a full stop"),
                    () -> assertTrue(check.why().length() > 40, "why"),
                    () -> assertTrue(check.remedy().length() > 20, "remedy"),
                    () -> assertTrue(!check.why().contains("!"), "why shouts"));
        }
    }

    @Test
    void everyReferenceHasAKnownForm() {
        var known =
                "(cis-docker-1\\.[68]\\.0/[C0-9][0-9.]*|owasp-docker-top-10/D\\d\\d"
                        + "|owasp-top-10-2021/A\\d\\d|nist-csf-2\\.0/[A-Z]{2}\\.[A-Z]{2}-\\d\\d"
                        + "|pci-dss-4\\.0/[0-9.]+|kics/[0-9a-f]{8}|compose-lint/CL-\\d{4}"
                        + "|hadolint/DL\\d{4}|trivy/DS-\\d{4}|dockle/[A-Z]+-[A-Z]+-\\d{4}"
                        + "|checkov/CKV2?_DOCKER_\\d+|buildkit/[A-Z][A-Za-z]+|shellcheck/all)";
        for (var entry : Catalog.all()) {
            for (var reference : entry.description().references()) {
                assertTrue(reference.matches(known), entry.description().id() + ": " + reference);
            }
        }
    }

    /// A check without a test of its name is a check that nobody tried.
    @TestFactory
    Stream<DynamicTest> everyCheckHasATestOfItsName() {
        return Catalog.all().stream()
                .map(e -> declared(e.check().getClass()))
                .distinct()
                .map(
                        type ->
                                DynamicTest.dynamicTest(
                                        type.getSimpleName(),
                                        () ->
                                                assertDoesNotThrow(
                                                        () ->
                                                                Class.forName(
                                                                        type.getName() + "Test"))));
    }

    private static Class<?> declared(Class<?> type) {
        var outer = type.getEnclosingClass();
        return outer == null ? type : outer;
    }

    /// The hardened fixtures are what a careful person ends with: nothing on them may fail.
    @Test
    void nothingFailsOnWhatIsHardened() {
        var hardened =
                List.<Observed>of(
                        WorkloadFixture.hardened().build(),
                        ImageFixture.hardened().build(),
                        EngineFixture.hardened().build(),
                        DockerfileFixture.hardened(),
                        SurroundingsFixture.network(),
                        SurroundingsFixture.volume(),
                        SurroundingsFixture.swarm(),
                        SurroundingsFixture.node());
        var failures = new TreeMap<String, Verdict>();
        for (var observed : hardened) {
            for (var finding : auditor().inspect(observed)) {
                if (finding.verdict() instanceof Verdict.Fail) {
                    failures.put(finding.check().id(), finding.verdict());
                }
            }
        }
        assertEquals(new TreeMap<>(), failures);
    }

    private static Auditor auditor() {
        return new Auditor(
                new Checklist(List.of(), List.of(), List.of(), List.of()),
                List.of(),
                java.time.LocalDate.of(2026, 11, 24),
                true);
    }
}
