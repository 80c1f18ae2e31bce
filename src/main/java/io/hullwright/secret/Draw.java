package io.hullwright.secret;

import java.security.SecureRandom;

/// Draws from the system's secure source, and from nothing else. Safe for use by several threads.
final class Draw {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Draw() {}

    static SecureRandom random() {
        return RANDOM;
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /// Characters of the alphabet, each as likely as any other at every place. A byte beyond the
    /// last whole multiple of the alphabet's size is thrown away: its remainder would favour the
    /// first characters.
    ///
    /// @param alphabet 2 to 256 different characters
    static char[] characters(String alphabet, int length) {
        int size = alphabet.length();
        int fair = 256 - 256 % size;
        char[] drawn = new char[length];
        byte[] bytes = new byte[Math.max(16, length + length / 2)];
        int next = bytes.length;
        for (int i = 0; i < length; ) {
            if (next == bytes.length) {
                RANDOM.nextBytes(bytes);
                next = 0;
            }
            int value = bytes[next++] & 0xff;
            if (value < fair) {
                drawn[i++] = alphabet.charAt(value % size);
            }
        }
        java.util.Arrays.fill(bytes, (byte) 0);
        return drawn;
    }

    /// A number from 0 to `bound - 1`, each as likely as any other.
    static int below(int bound) {
        return RANDOM.nextInt(bound);
    }
}
