package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.collect.json.JsonTree;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Setting;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExposureReaderTest {

    @Test
    void readsBoundPortsInOrder() throws Exception {
        assertEquals(
                List.of(
                        "0.0.0.0:8080->80/tcp",
                        "[::]:8080->80/tcp",
                        "127.0.0.1:53->80/udp",
                        "0.0.0.0:0->9000/tcp"),
                words(
                        """
                        {"NetworkSettings":{"Ports":{
                          "9000/tcp":[{"HostIp":"","HostPort":""}],
                          "80/udp":[{"HostIp":"127.0.0.1","HostPort":"53"}],
                          "80/tcp":[{"HostIp":"::","HostPort":"8080"},{"HostIp":"","HostPort":"8080"}],
                          "443/tcp":null}},
                         "HostConfig":{"PortBindings":{"1/tcp":[{"HostPort":"1"}]}}}
                        """));
    }

    @Test
    void readsWhatWillBeBoundAndTheFirstOfARange() throws Exception {
        assertEquals(
                List.of("0.0.0.0:8000->80/tcp"),
                words(
                        """
                        {"HostConfig":{"PortBindings":{"80/tcp":[{"HostPort":"8000-8010"}]}}}
                        """));
    }

    @Test
    void leavesOutWhatIsNoPort() throws Exception {
        assertEquals(
                List.of("0.0.0.0:0->1/tcp"),
                words(
                        """
                        {"NetworkSettings":{"Ports":{"0/tcp":[{}],"x/tcp":[{}],"70000/tcp":[{}],
                          "-1/tcp":[{}],"123456/tcp":[{}],"1":[{"HostPort":"65536"}]}}}
                        """));
    }

    @Test
    void takesNoPublishedPortForOneThatAnImageOutOfSightDeclares() throws Exception {
        var context = EngineContext.unseen(new ValueReader(Fingerprints.withRandomKey()));
        var inspect =
                """
                {"Image":"sha256:gone","Config":{"Image":"web:1","ExposedPorts":{"9000/tcp":{}}}}
                """;
        assertEquals(
                Setting.unseen(Set.of("9000/tcp"), "web:1", "Config.ExposedPorts"),
                ExposureReader.read(JsonTree.read(inspect), context).exposed());
    }

    private static List<String> words(String inspect) throws IOException {
        var context = EngineContext.unseen(new ValueReader(Fingerprints.withRandomKey()));
        return ExposureReader.read(JsonTree.read(inspect), context).published().stream()
                .map(PublishedPort::words)
                .toList();
    }
}
