package io.hullwright.facts.reading;

import java.util.Arrays;

/// Where each character of a piece of text stands in the text it was taken from. Quotes and escapes
/// are gone from the piece, so a distance alone does not tell.
final class Spots {

    private final int start;
    private final int[] each;

    private Spots(int start, int[] each) {
        this.start = start;
        this.each = each;
    }

    /// For a piece that is taken over as it stands.
    static Spots from(int start) {
        return new Spots(start, new int[0]);
    }

    /// @param spots the first `length` are taken
    static Spots of(int[] spots, int length) {
        for (int i = 1; i < length; i++) {
            if (spots[i] != spots[0] + i) {
                return new Spots(spots[0], Arrays.copyOf(spots, length));
            }
        }
        return from(length == 0 ? 0 : spots[0]);
    }

    /// Also for the end of the piece.
    int at(int i) {
        if (each.length == 0) {
            return start + i;
        }
        return i < each.length ? each[i] : each[each.length - 1] + 1;
    }

    int first() {
        return start;
    }
}
