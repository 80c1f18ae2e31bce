package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DiffTest {

    private static String text(int lines) {
        return IntStream.rangeClosed(1, lines)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> rows(String before, String after) {
        return Diff.rows(before, after, 1).stream()
                .map(row -> row.before() + row.old() + "|" + row.after() + row.now())
                .toList();
    }

    @Test
    void sameTextsHaveNoRows() {
        assertEquals(List.of(), rows(text(3), text(3)));
        assertEquals(List.of(), rows(text(3), text(3).replace("\n", "\r\n")));
    }

    @Test
    void leavesOutWhatIsFarFromAChange() {
        assertEquals(
                List.of(
                        "0|0",
                        "2line 2|2line 2",
                        "3line 3|3new",
                        "4line 4|4line 4",
                        "0|0",
                        "7line 7|7line 7",
                        "0|8more",
                        "8line 8|9line 8",
                        "0|0"),
                rows(
                        text(10),
                        text(10).replace("line 3\n", "new\n")
                                .replace("line 8\n", "more\nline 8\n")));
    }

    @Test
    void showsEachLineOnceWhereChangesAreNear() {
        assertEquals(
                List.of(
                        "1line 1|0",
                        "2line 2|1line 2",
                        "3line 3|2line 3",
                        "4line 4|0",
                        "5line 5|3line 5"),
                rows(text(5), "line 2\nline 3\nline 5\n"));
    }

    @Test
    void showsBeginningAndEnd() {
        assertEquals(List.of("0|1line 1", "0|2line 2"), rows("", text(2)));
        assertEquals(List.of("1line 1|0"), rows(text(1), ""));
        assertEquals(List.of("0|0", "4line 4|4line 4", "0|5line 5"), rows(text(4), text(5)));
    }
}
