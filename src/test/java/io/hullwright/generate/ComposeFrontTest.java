package io.hullwright.generate;

import static io.hullwright.generate.NginxFront.NAME;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.support.CommandRun;
import io.hullwright.support.Needed;
import io.hullwright.support.RealNginx;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The front as a compose service: judged by our own checks, and read by Docker Compose.
class ComposeFrontTest {

    private static final String DIGEST = "@sha256:" + "0123456789abcdef".repeat(4);

    @TempDir private Path folder;

    /// 80 and 443 are there to be reached from everywhere; the digest is not known; the logs stay
    /// on the host until they are sent elsewhere.
    @Test
    void failsOnlyWhatIsExplained() throws IOException {
        assertEquals(
                List.of("EXP-001 medium", "STO-010 info", "SUP-002 low"), failures("--compose"));
        assertEquals(
                List.of("STO-010 info"),
                failures("--compose", "--address=127.0.0.1", "--image=nginx:1.28" + DIGEST));
    }

    private List<String> failures(String... options) throws IOException {
        var file = generate("compose.yaml", options);
        var run = CommandRun.in(folder, "audit", "--files-only", file, "--format", "json");
        var failures = new TreeSet<String>();
        for (var finding : new ObjectMapper().readTree(run.bytes()).path("findings")) {
            if (finding.path("verdict").asText("").equals("fail")) {
                failures.add(
                        finding.path("check").asText("")
                                + " "
                                + finding.path("severity").asText(""));
            }
        }
        return List.copyOf(failures);
    }

    /// Read by Docker Compose itself, and nothing is lost on the way.
    @Test
    void isTakenByDockerCompose() throws IOException {
        var compose = Needed.ENGINE.variable("HULLWRIGHT_COMPOSE");
        var file = generate("front.yaml", "--compose", "--acme-webroot=/srv/acme");
        var said = RealNginx.run(folder, compose, "-f", file, "config", "--format", "json");
        assertEquals(0, said.code(), said.text());
        var front = new ObjectMapper().readTree(said.text()).at("/services/front");
        assertEquals("101:101", front.path("user").asText(""));
        assertEquals("[\"ALL\"]", front.path("cap_drop").toString());
        assertEquals(2, front.path("volumes").size());
        assertEquals(2, front.path("secrets").size());
        assertEquals(2, front.path("ports").size());
    }

    private String generate(String name, String... options) throws IOException {
        var file = folder.resolve(name);
        var arguments = new ArrayList<>(List.of("generate", "nginx", "--server-name", NAME));
        arguments.addAll(List.of("--upstream", "app:3000", "--force", "-o", file.toString()));
        arguments.addAll(List.of(options));
        var run = CommandRun.in(folder, arguments.toArray(String[]::new));
        assertEquals(new CommandRun(0, "", ""), run);
        return file.toString();
    }
}
