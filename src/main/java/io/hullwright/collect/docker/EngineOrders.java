package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.DockerHttpClient.Request;
import io.hullwright.collect.docker.EngineException.Kind;
import io.hullwright.work.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Tells an engine to do something. Only for what a person saw and said yes to; whatever only
/// looks asks by `EngineClient`, with GET.
public final class EngineOrders implements AutoCloseable {

    private static final Duration PROGRAM_DEADLINE = Duration.ofSeconds(90);
    private static final Duration RESTART_DEADLINE = Duration.ofSeconds(60);
    private static final Duration EXIT_CODE_POLL = Duration.ofMillis(20);
    private static final int GRACE_SECONDS = 10;
    private static final int CONNECTIONS = 2;
    private static final int LONGEST_REFUSAL = 1 << 16;
    private static final int MOST_OUTPUT_BYTES = 1 << 20;
    private static final ObjectMapper JSON = new ObjectMapper();

    /// How a program in a container ended.
    ///
    /// @param errors what it wrote to standard error
    public record Ended(int code, String output, String errors) {}

    private final EngineConnection connection;
    private final DockerHttpClient http;
    private final String prefix;

    private EngineOrders(EngineConnection connection, DockerHttpClient http) {
        this.connection = connection;
        this.http = http;
        this.prefix = "/v" + connection.apiVersion();
    }

    /// @throws Problem `HW-101` to `HW-109` when no engine can be asked there
    public static EngineOrders open(EngineAddress address) throws Problem, InterruptedException {
        var connection = EngineConnection.open(address, CollectOptions.PING_DEADLINE);
        try {
            var http = TlsConfig.of(address).open(connection.streamUri(), CONNECTIONS);
            return new EngineOrders(connection, http);
        } catch (Problem e) {
            connection.close();
            throw e;
        }
    }

    /// Runs a program in a container, without a shell and without a terminal.
    ///
    /// @param user of the container's system; empty for the one that the container runs as
    /// @param line the program and its arguments, which anybody may see
    /// @param input its standard input, which must tell it to end; overwritten
    /// @throws Problem `HW-245` when the engine does not do it, or not in 90 s: a
    ///     busy disk holds a database up
    public Ended run(String container, String user, List<String> line, byte[] input)
            throws Problem, InterruptedException {
        var made = JSON.createObjectNode().put("User", user);
        made.put("AttachStdin", true).put("AttachStdout", true).put("AttachStderr", true);
        line.forEach(made.putArray("Cmd")::add);
        var what = "run " + line.getFirst() + " in " + container;
        return order(
                what,
                PROGRAM_DEADLINE,
                () -> {
                    var id = Json.text(post("/containers/" + container + "/exec", made), "Id");
                    var output = converse("/exec/" + id + "/start", input);
                    return new Ended(exitCode(id), output.out(), output.errors());
                });
    }

    private ProgramOutput converse(String path, byte[] input) throws EngineException, IOException {
        var body = JSON.createObjectNode().put("Detach", false).put("Tty", false);
        var request =
                Request.builder()
                        .method(Request.Method.POST)
                        .path(prefix + path)
                        .bodyBytes(JSON.writeValueAsBytes(body))
                        .hijackedInput(new ByteArrayInputStream(input))
                        .build();
        try (var response = http.execute(request)) {
            if (response.getStatusCode() != 200) {
                throw refusal(response);
            }
            return ProgramOutput.of(response.getBody().readNBytes(MOST_OUTPUT_BYTES));
        } finally {
            java.util.Arrays.fill(input, (byte) 0);
        }
    }

    /// The output may end a moment before the engine knows that the program did.
    private int exitCode(String id) throws EngineException, InterruptedException {
        while (true) {
            var said = connection.client().fetch("/exec/" + id + "/json");
            if (!Json.flag(said, "Running")) {
                return Json.integer(said, "ExitCode");
            }
            Thread.sleep(EXIT_CODE_POLL);
        }
    }

    /// Stops a container, within ten seconds, and starts it.
    ///
    /// @throws Problem `HW-245` when the engine does not do it
    public void restart(String container) throws Problem, InterruptedException {
        order(
                "restart " + container,
                RESTART_DEADLINE,
                () -> post("/containers/" + container + "/restart?t=" + GRACE_SECONDS, null));
    }

    /// Gives the Swarm a secret, which its managers keep and only services that name it see.
    ///
    /// @param name letters, digits, `-`, `_` and `.`
    /// @throws Problem `HW-245` when the engine does not take it
    public void keepSecret(String name, byte[] value) throws Problem, InterruptedException {
        var secret = JSON.createObjectNode().put("Name", name).put("Data", value);
        order("keep the secret " + name, PROGRAM_DEADLINE, () -> post("/secrets/create", secret));
    }

    /// The names of the Swarm's secrets; asks with GET only.
    ///
    /// @throws Problem `HW-245` when the engine is no manager of a Swarm
    public List<String> secretNames() throws Problem, InterruptedException {
        var names = new ArrayList<String>();
        var said =
                order(
                        "name the Swarm's secrets",
                        CollectOptions.REQUEST_DEADLINE,
                        () -> connection.client().fetch("/secrets"));
        said.forEach(secret -> names.add(Json.text(secret, "Spec", "Name")));
        return names;
    }

    private <T> T order(String what, Duration deadline, Callable<T> work)
            throws Problem, InterruptedException {
        var client = connection.client();
        try {
            return client.await(client.submit(work), deadline);
        } catch (EngineException e) {
            throw new Problem(
                    Problem.Kind.CANNOT_LOOK,
                    "HW-245",
                    "The engine did not " + what + ".",
                    "It said: " + e.why() + ".",
                    "Look at what it holds with `docker ps --all` and `docker info`, and at its"
                            + " log.",
                    e);
        }
    }

    private JsonNode post(String path, @Nullable JsonNode body)
            throws EngineException, IOException {
        var request = Request.builder().method(Request.Method.POST).path(prefix + path);
        if (body != null) {
            request.bodyBytes(JSON.writeValueAsBytes(body));
        }
        try (var response = http.execute(request.build())) {
            if (response.getStatusCode() / 100 != 2) {
                throw refusal(response);
            }
            return JSON.readTree(response.getBody().readNBytes(MOST_OUTPUT_BYTES));
        } catch (UncheckedIOException e) {
            throw new EngineException(Kind.UNREACHABLE, 0, "the connection failed", e);
        }
    }

    private static EngineException refusal(DockerHttpClient.Response response) throws IOException {
        var said = response.getBody().readNBytes(LONGEST_REFUSAL);
        return EngineClient.refusal(
                response.getStatusCode(), new String(said, StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        connection.close();
        try {
            http.close();
        } catch (IOException _) {
            // nothing is left to save
        }
    }
}
