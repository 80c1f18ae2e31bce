package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.collect.json.JsonTree;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EngineReaderTest {

    private static final String DOCKER = "{\"Components\":[{\"Name\":\"Engine\"}]}";
    private static final String PODMAN = "{\"Components\":[{\"Name\":\"Podman Engine\"}]}";

    /// With the second version of control groups an engine may be told to share its own all the
    /// same: the version alone decides nothing.
    @ParameterizedTest
    @CsvSource({
        "2, name=cgroupns, private",
        "2, name=seccomp, host",
        "1, name=seccomp, host",
        "'', name=cgroupnsx, host"
    })
    void theEngineSaysWhichControlGroupsContainersSee(
            String version, String option, String expected) throws IOException {
        assertEquals(expected, read(DOCKER, version, option).cgroupDefault());
    }

    @Test
    void podmanGivesOwnControlGroupsOnlyWithTheirSecondVersion() throws IOException {
        assertEquals("private", read(PODMAN, "2", "name=seccomp").cgroupDefault());
        assertEquals("host", read(PODMAN, "1", "name=seccomp").cgroupDefault());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name=seccomp,profile=builtin | default",
                "name=seccomp,profile=default | default",
                "name=seccomp,profile=/etc/docker/own.json | /etc/docker/own.json",
                "name=seccomp | default",
                "name=apparmor | unconfined"
            })
    void theProfileOfSystemCalls(String option, String expected) throws IOException {
        assertEquals(expected, read(DOCKER, "2", option).seccompDefault());
    }

    @ParameterizedTest
    @CsvSource({"inactive, false", "'', false", "active, true", "locked, true", "error, true"})
    void anEngineIsInASwarmUnlessItSaysThatItIsNot(String state, boolean expected)
            throws IOException {
        var info = "{\"Swarm\":{\"LocalNodeState\":\"" + state + "\"}}";
        assertEquals(
                expected, new EngineReader(JsonTree.read(info), JsonTree.read(DOCKER)).isInSwarm());
    }

    private static EngineReader read(String version, String cgroups, String option)
            throws IOException {
        var info =
                "{\"CgroupVersion\":\"%s\",\"SecurityOptions\":[\"%s\"]}"
                        .formatted(cgroups, option);
        return new EngineReader(JsonTree.read(info), JsonTree.read(version));
    }
}
