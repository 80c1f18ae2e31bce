package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SshTunnelTest {

    @ParameterizedTest
    @CsvSource({
        "ssh://host, /var/run/docker.sock, '-- host'",
        "ssh://host/, /var/run/docker.sock, '-- host'",
        "ssh://me@host:2222, /var/run/docker.sock, '-p 2222 -l me -- host'",
        "ssh://me@host/run/user/1000/docker.sock, /run/user/1000/docker.sock, '-l me -- host'",
        "ssh://my_host, /var/run/docker.sock, '-- ssh://my_host'",
        "ssh://me@my_host:22, /var/run/docker.sock, '-- ssh://me@my_host:22'"
    })
    void leavesEverythingToSshButTheAddress(String address, String remote, String rest) {
        var expected =
                new ArrayList<>(
                        List.of(
                                "ssh",
                                "-nNT",
                                "-o",
                                "BatchMode=yes",
                                "-o",
                                "ExitOnForwardFailure=yes",
                                "-o",
                                "StreamLocalBindUnlink=yes",
                                "-o",
                                "ConnectTimeout=20",
                                "-L",
                                "/tmp/x/engine.sock:" + remote));
        expected.addAll(List.of(rest.split(" ", -1)));
        assertEquals(
                expected, SshTunnel.arguments(URI.create(address), Path.of("/tmp/x/engine.sock")));
    }
}
