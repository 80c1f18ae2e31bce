package io.hullwright.collect.docker;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a program without a terminal wrote. The engine sends both streams in one, with eight bytes
/// before each part: the number of the stream and the part's length.
record ProgramOutput(String out, String errors) {

    private static final int HEAD = 8;
    private static final int ERRORS = 2;

    static ProgramOutput of(byte[] sent) {
        var out = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        for (var at = 0; sent.length - at >= HEAD; ) {
            var length = ByteBuffer.wrap(sent, at + HEAD / 2, HEAD / 2).getInt();
            var start = at + HEAD;
            var part = length < 0 ? sent.length - start : Math.min(length, sent.length - start);
            (sent[at] == ERRORS ? errors : out).write(sent, start, part);
            at = start + part;
        }
        return new ProgramOutput(
                out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }
}
