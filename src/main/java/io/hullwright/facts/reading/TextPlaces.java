package io.hullwright.facts.reading;

import java.util.Arrays;

/// Where the characters of a text stand in the file it was put together from: instructions go on
/// over several lines, and comments between them are left out.
public final class TextPlaces {

    private int[] starts = new int[4];
    private int[] lines = new int[4];
    private int[] columns = new int[4];
    private int count;

    /// From `start` on, the text stands at this line and column of the file. Starts never go down.
    public void add(int start, int line, int column) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, count * 2);
            lines = Arrays.copyOf(lines, count * 2);
            columns = Arrays.copyOf(columns, count * 2);
        }
        starts[count] = start;
        lines[count] = line;
        columns[count] = column;
        count++;
    }

    public int line(int at) {
        return lines[segment(at)];
    }

    public int column(int at) {
        int segment = segment(at);
        return columns[segment] + at - starts[segment];
    }

    /// True if `text` has `word` at `at`, and the file has it there in one piece.
    public boolean isExact(String text, String word, int at) {
        return !word.isEmpty()
                && text.startsWith(word, at)
                && segment(at) == segment(at + word.length() - 1);
    }

    private int segment(int at) {
        int low = 0;
        int high = count - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
