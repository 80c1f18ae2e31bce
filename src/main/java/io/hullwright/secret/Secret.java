package io.hullwright.secret;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A value that nobody but its owner may see. Prints as stars; `close` overwrites it.
public final class Secret implements AutoCloseable {

    public static final String STARS = "********";

    private final char[] text;

    private Secret(char[] text) {
        this.text = text;
    }

    /// Takes the array over: do not use it afterwards.
    public static Secret of(char[] text) {
        return new Secret(text);
    }

    /// For texts that a library hands out as a string, such as the PEM form of a key.
    static Secret of(String text) {
        return new Secret(text.toCharArray());
    }

    public int length() {
        return text.length;
    }

    /// A copy in UTF-8; whoever asks overwrites it after use.
    public byte[] bytes() {
        ByteBuffer encoded = ByteBuffer.allocate(3 * text.length);
        var encoder = StandardCharsets.UTF_8.newEncoder();
        if (encoder.encode(CharBuffer.wrap(text), encoded, true).isError()) {
            throw new IllegalStateException("a secret holds half a character");
        }
        byte[] bytes = Arrays.copyOf(encoded.array(), encoded.position());
        Arrays.fill(encoded.array(), (byte) 0);
        return bytes;
    }

    /// A copy; whoever asks overwrites it after use.
    public char[] characters() {
        return text.clone();
    }

    public boolean sameAs(Secret other) {
        return Arrays.equals(text, other.text);
    }

    @Override
    public String toString() {
        return STARS;
    }

    @Override
    public void close() {
        Arrays.fill(text, '\0');
    }
}
