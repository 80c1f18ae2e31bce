package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.github.dockerjava.transport.DockerHttpClient;
import io.hullwright.support.FakeEngine;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// A connection that nobody used for a while.
class IdleConnectionTest {

    /// After so long the client would look whether an idle connection still stands.
    private static final Duration LONG_IDLE = Duration.ofMillis(2_200);

    private static String ping(EngineHttpClient client) throws IOException {
        var request =
                DockerHttpClient.Request.builder()
                        .method(DockerHttpClient.Request.Method.GET)
                        .path("/_ping")
                        .build();
        try (var answer = client.execute(request);
                var body = answer.getBody()) {
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static EngineHttpClient client(FakeEngine engine) {
        return new EngineHttpClient(
                URI.create(engine.address()), TlsConfig.none(), 2, Duration.ofSeconds(5));
    }

    /// The wait is what is tested: only time makes a connection idle.
    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void anIdleConnectionHoldsUpNobody() throws Exception {
        try (var engine = FakeEngine.start();
                var client = client(engine)) {
            assertEquals("OK", ping(client));
            TimeUnit.MILLISECONDS.sleep(LONG_IDLE.toMillis());
            assertEquals("OK", ping(client));
        }
    }
}
