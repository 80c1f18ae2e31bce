package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hullwright.collect.json.JsonTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContainerPeekTest {

    private static final String SECRET = "hunter2-SECRET";

    @Test
    void keepsNumbersSwitchesAndWordsOfTheEngine() throws IOException {
        var said =
                """
                {"Id":"ab","State":{"Status":"running","Pid":12,"OOMKilled":false},
                 "HostConfig":{"CapAdd":["NET_ADMIN"],"Memory":1,"NetworkMode":"bridge"}}""";
        assertEquals(JsonTree.read(said), OpenInspect.of(JsonTree.read(said)));
    }

    @Test
    void showsNoTextThatMayBeASecret() throws IOException {
        var said =
                """
                {"Path":"S","Args":["--password","S"],"Error":"S",
                 "State":{"Error":"S","Health":{"Log":[{"Output":"S"}]}},
                 "Config":{"Env":["TOKEN=S","BARE"],"Cmd":["S"],"Entrypoint":["S"],
                  "Labels":{"a":"S","com.docker.compose.project":"shop"},
                  "Healthcheck":{"Test":["CMD","S"]},"Hostname":"S"},
                 "HostConfig":{"LogConfig":{"Type":"syslog","Config":{"Name":"S","tag":"S"}},
                  "Sysctls":{"Name":"S"},"Annotations":{"Image":"S"},"Tmpfs":{"/Mode":"S"},
                  "SecurityOpt":["S"],"Binds":["S"]},
                 "NetworkSettings":{"Networks":{"x":{"DriverOpts":{"Id":"S"}}}},
                 "Unknown":"S","New":{"Deep":["S",{"Er":"S"}]}}"""
                        .replace("\"S\"", '"' + SECRET + '"')
                        .replace("=S", "=" + SECRET);
        var open = OpenInspect.of(JsonTree.read(said));
        assertFalse(open.toString().contains(SECRET), open::toString);
        assertEquals("TOKEN=(left out)", open.at("/Config/Env/0").asText());
        assertEquals("shop", open.at("/Config/Labels/com.docker.compose.project").asText());
        assertEquals("syslog", open.at("/HostConfig/LogConfig/Type").asText());
    }

    @Test
    void putsTheFramesOfALogTogether() {
        var framed = "\1\0\0\0\0\0\0\2a\n\2\0\0\0\0\0\0\3bc\n";
        assertEquals("a\nbc\n", unframed(framed));
        assertEquals("plain\n", unframed("plain\n"));
        assertEquals("cu", unframed("\1\0\0\0\0\0\0\7cu"));
        assertEquals("", unframed(""));
    }

    private static String unframed(String text) {
        return new String(
                ContainerPeek.unframed(text.getBytes(StandardCharsets.ISO_8859_1)),
                StandardCharsets.ISO_8859_1);
    }
}
