package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitsForHealthTest {

    private final WaitsForHealth check = new WaitsForHealth();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(
                                                new ComposeFile.Dependency(
                                                        "db",
                                                        "service_healthy",
                                                        Fact.known(true),
                                                        at(12))),
                                        List.of())
                                .build()));
    }

    @Test
    void failsWhenItWaitsForTheStartOnly() {
        assertEquals(
                Verdict.fail("web waits until db is started, expected healthy", at(12)),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(
                                                new ComposeFile.Dependency(
                                                        "db",
                                                        "service_started",
                                                        Fact.known(true),
                                                        at(12))),
                                        List.of())
                                .build()));
    }

    @Test
    void saysThatTheOtherHasNoHealthCheck() {
        assertEquals(
                Verdict.fail(
                        "web waits until db is started, expected healthy; it has no healthcheck",
                        at(12)),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(
                                                new ComposeFile.Dependency(
                                                        "db",
                                                        "service_started",
                                                        Fact.known(false),
                                                        at(12))),
                                        List.of())
                                .build()));
    }

    @Test
    void passesWhenItWaitsForTheEnd() {
        assertEquals(
                Verdict.pass(),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(
                                                new ComposeFile.Dependency(
                                                        "db",
                                                        "service_completed_successfully",
                                                        Fact.known(false),
                                                        at(12))),
                                        List.of())
                                .build()));
    }

    @Test
    void doesNotPassWhereComposeRefusesTheFile() {
        assertEquals(
                Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001"),
                check.inspect(composeFile().remark("no-yaml", true, "it is no YAML").build()));
    }
}
