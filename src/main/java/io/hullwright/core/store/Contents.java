package io.hullwright.core.store;

import io.hullwright.secret.Secret;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The opened store, for as long as one question takes. Closing it overwrites every value.
final class Contents implements AutoCloseable {

    private static final int MOST = 100_000;
    private static final int LONGEST = 1 << 20;

    private record Kept(Instant at, Secret value) {}

    private final Map<String, Kept> kept = new TreeMap<>();

    /// @throws IllegalArgumentException when the bytes are not what `bytes` makes
    static Contents of(byte[] plain) {
        var contents = new Contents();
        try (var in = new DataInputStream(new ByteArrayInputStream(plain))) {
            var count = in.readInt();
            if (count < 0 || count > MOST) {
                throw new IllegalArgumentException("it says that it holds " + count + " secrets");
            }
            for (var i = 0; i < count; i++) {
                contents.read(in);
            }
            return contents;
        } catch (IOException e) {
            throw new IllegalArgumentException("it ends in the middle", e);
        }
    }

    private void read(DataInputStream in) throws IOException {
        var name = in.readUTF();
        var at = Instant.ofEpochSecond(in.readLong());
        var length = in.readInt();
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException("a value of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        var text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        var value = new char[text.remaining()];
        text.get(value);
        Arrays.fill(text.array(), '\0');
        Arrays.fill(bytes, (byte) 0);
        kept.put(name, new Kept(at, Secret.of(value)));
    }

    /// Whoever asks overwrites them.
    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(kept.size());
            for (var entry : kept.entrySet()) {
                out.writeUTF(entry.getKey());
                out.writeLong(entry.getValue().at().getEpochSecond());
                var value = entry.getValue().value().bytes();
                out.writeInt(value.length);
                out.write(value);
                Arrays.fill(value, (byte) 0);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    List<KeptSecret> names() {
        return kept.entrySet().stream()
                .map(entry -> new KeptSecret(entry.getKey(), entry.getValue().at()))
                .toList();
    }

    /// A copy, or null when there is none.
    @org.jspecify.annotations.Nullable
    Secret get(String name) {
        var found = kept.get(name);
        return found == null ? null : Secret.of(found.value().characters());
    }

    void put(String name, Instant at, Secret value) {
        remove(name);
        kept.put(name, new Kept(at, Secret.of(value.characters())));
    }

    boolean remove(String name) {
        var old = kept.remove(name);
        if (old != null) {
            old.value().close();
        }
        return old != null;
    }

    @Override
    public void close() {
        kept.values().forEach(entry -> entry.value().close());
    }
}
