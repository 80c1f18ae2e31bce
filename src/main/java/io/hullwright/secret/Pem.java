package io.hullwright.secret;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/// The text form of keys and certificates (RFC 7468).
final class Pem {

    private Pem() {}

    /// For what is secret: overwrites every copy of its own, and `der`.
    static Secret secret(String label, byte[] der) {
        byte[] body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        char[] text = new char[body.length];
        for (int i = 0; i < body.length; i++) {
            text[i] = (char) body[i];
        }
        char[] head = ("-----BEGIN " + label + "-----\n").toCharArray();
        char[] foot = ("\n-----END " + label + "-----\n").toCharArray();
        char[] whole = Arrays.copyOf(head, head.length + text.length + foot.length);
        System.arraycopy(text, 0, whole, head.length, text.length);
        System.arraycopy(foot, 0, whole, head.length + text.length, foot.length);
        Arrays.fill(der, (byte) 0);
        Arrays.fill(body, (byte) 0);
        Arrays.fill(text, '\0');
        return Secret.of(whole);
    }

    static String open(String label, byte[] der) {
        byte[] body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encode(der);
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n"
                .formatted(label, new String(body, StandardCharsets.US_ASCII), label);
    }
}
