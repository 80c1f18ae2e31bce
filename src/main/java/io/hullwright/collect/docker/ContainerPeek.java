package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.node.JsonNodeType;
import io.hullwright.work.Problem;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A closer look at one container, for a person who asked for it. Every request is a GET, and
/// nothing of the answers is kept.
public final class ContainerPeek {

    private static final int LOG_LINES = 200;
    private static final int FRAME_HEAD = 8;
    private static final int ID_LENGTH = 64;
    private static final Duration PING = CollectOptions.PING_DEADLINE;
    private static final Duration DEADLINE = CollectOptions.REQUEST_DEADLINE;

    private ContainerPeek() {}

    /// What the engine says of it as JSON, without what may be a secret.
    ///
    /// @throws Problem `HW-101` to `HW-109` when the engine cannot be asked or does not know it
    public static String settings(EngineAddress address, String id)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, PING)) {
            var path = "/containers/" + known(id) + "/json";
            var pending = connection.client().start(path);
            var said = connection.essential(path, JsonNodeType.OBJECT, pending, DEADLINE);
            return OpenInspect.of(said).toPrettyString();
        }
    }

    /// Number, user and short name of each process; arguments are not asked for, because they may
    /// be secrets.
    ///
    /// @throws Problem as `settings`
    public static List<String> processes(EngineAddress address, String id)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, PING)) {
            var path = "/containers/" + known(id) + "/top?ps_args=-eo%20pid,user,comm";
            var pending = connection.client().start(path);
            var said = connection.essential(path, JsonNodeType.OBJECT, pending, DEADLINE);
            var lines = new ArrayList<String>();
            for (var process : said.path("Processes")) {
                var words = new ArrayList<String>();
                process.forEach(word -> words.add(word.asText()));
                lines.add(String.join("  ", words));
            }
            return lines;
        }
    }

    /// The last lines of its log, as the program wrote them.
    ///
    /// @throws Problem as `settings`
    public static List<String> log(EngineAddress address, String id)
            throws Problem, InterruptedException {
        try (var connection = EngineConnection.open(address, PING)) {
            var path = "/containers/" + known(id) + "/logs?stdout=1&stderr=1&tail=" + LOG_LINES;
            var bytes = connection.essentialBytes(path, DEADLINE);
            return new String(unframed(bytes), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String known(String id) {
        if (id.length() != ID_LENGTH || !id.chars().allMatch(c -> Character.digit(c, 16) >= 0)) {
            throw new IllegalArgumentException("not the id of a container");
        }
        return id;
    }

    /// Without a terminal the engine puts eight bytes before each part: the stream it is of and its
    /// length.
    static byte[] unframed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        var at = 0;
        while (isFrame(bytes, at)) {
            var length = ByteBuffer.wrap(bytes, at + FRAME_HEAD / 2, FRAME_HEAD / 2).getInt();
            var start = at + FRAME_HEAD;
            var end =
                    length < 0 ? bytes.length : (int) Math.min((long) start + length, bytes.length);
            out.write(bytes, start, end - start);
            at = end;
        }
        out.write(bytes, at, bytes.length - at);
        return out.toByteArray();
    }

    private static boolean isFrame(byte[] bytes, int at) {
        return bytes.length - at >= FRAME_HEAD
                && bytes[at] >= 0
                && bytes[at] <= 2
                && bytes[at + 1] == 0
                && bytes[at + 2] == 0
                && bytes[at + 3] == 0;
    }
}
