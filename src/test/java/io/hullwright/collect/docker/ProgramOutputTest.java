package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProgramOutputTest {

    @Test
    void keepsTheStreamsApart() {
        var sent = new ByteArrayOutputStream();
        part(sent, 1, "on");
        part(sent, 2, "no");
        part(sent, 1, "e");
        assertEquals(new ProgramOutput("one", "no"), ProgramOutput.of(sent.toByteArray()));
    }

    @Test
    void takesWhatCameOfACutOffAnswer() {
        var sent = new ByteArrayOutputStream();
        part(sent, 1, "whole");
        part(sent, 1, "half");
        var cut = Arrays.copyOf(sent.toByteArray(), sent.size() - 2);
        assertEquals(new ProgramOutput("wholeha", ""), ProgramOutput.of(cut));
        var inHead = Arrays.copyOf(sent.toByteArray(), 16);
        assertEquals(new ProgramOutput("whole", ""), ProgramOutput.of(inHead));
    }

    private static void part(ByteArrayOutputStream out, int stream, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(new byte[] {(byte) stream, 0, 0, 0, 0, 0, 0, (byte) bytes.length});
        out.writeBytes(bytes);
    }
}
