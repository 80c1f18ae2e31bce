package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuildsWithoutPrivilegesTest {

    private final BuildsWithoutPrivileges check = new BuildsWithoutPrivileges();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(composeFile().built(true, false, "none", List.of("device")).build()));
    }

    @Test
    void failsOnPrivileged() {
        assertEquals(
                Verdict.fail("web is built privileged", at(7)),
                check.inspect(composeFile().built(true, true, "", List.of()).build()));
    }

    @Test
    void failsOnHostNetworkAndEntitlements() {
        assertEquals(
                Verdict.ofAll(
                        List.of(
                                new Verdict.Fail("web is built in the host's network", at(8), null),
                                new Verdict.Fail(
                                        "web is built with the entitlement security.insecure",
                                        at(9),
                                        null),
                                new Verdict.Fail(
                                        "web is built with the entitlement network.host",
                                        at(9),
                                        null))),
                check.inspect(
                        composeFile()
                                .built(
                                        true,
                                        false,
                                        "host",
                                        List.of("security.insecure", "network.host"))
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
