package io.hullwright.gui.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the colours take for what. `k` is a key or flag, `t` a text, `w` a word with a meaning, `c`
/// a comment, `v` a variable, `p` anything else.
class ColoursTest {

    private static final Path COMPOSE = Path.of("compose.yaml");
    private static final Path DOCKERFILE = Path.of("Dockerfile");

    private static List<String> styles(Path file, String... lines) {
        var text = SourceText.of(file, String.join("\n", lines));
        return text.document().getParagraphs().stream()
                .map(
                        line -> {
                            var letters = new StringBuilder();
                            for (var part : line.getStyledSegments()) {
                                var style = part.getStyle().iterator();
                                var letter = style.hasNext() ? style.next().charAt(7) : 'p';
                                letters.append(
                                        String.valueOf(letter).repeat(part.getSegment().length()));
                            }
                            return letters.toString();
                        })
                .toList();
    }

    private static void assertStyles(Path file, String... linesAndStyles) {
        var lines = new String[linesAndStyles.length / 2];
        var expected = new String[lines.length];
        for (var i = 0; i < lines.length; i++) {
            lines[i] = linesAndStyles[2 * i];
            expected[i] = linesAndStyles[2 * i + 1];
        }
        assertEquals(Arrays.asList(expected), styles(file, lines));
    }

    @Test
    void keysValuesAndComments() {
        assertStyles(
                COMPOSE,
                "a: true  # b",
                "kpppppppp".substring(0, 9) + "ccc",
                "- b: 80",
                "ppkppww",
                "\"c d\": 'x'",
                "kkkkkppttt",
                "e: f#g",
                "kppppp",
                "",
                "",
                "h: *i",
                "kppww");
    }

    @Test
    void variablesAreToldApartInTextsToo() {
        assertStyles(
                COMPOSE,
                "a: x${B:-c}y",
                "kpppvvvvvvvp",
                "b: \"$C d\"",
                "kpptvvttt",
                "c: $",
                "kppp",
                "d: ${open",
                "kpppppppp");
    }

    @Test
    void aTextOfSeveralLinesEndsWhereItsIndentDoes() {
        assertStyles(
                COMPOSE,
                "a: |",
                "kppp",
                "  b: true",
                "ttttttttt",
                "",
                "",
                "  # no comment",
                "tttttttttttttt",
                "c: no",
                "kppww",
                "- >",
                "ppp",
                "  d: e",
                "tttttt",
                "f: g",
                "kppp");
    }

    @Test
    void instructionsFlagsTextsAndVariables() {
        assertStyles(
                DOCKERFILE,
                "# syntax=x",
                "cccccccccc",
                "FROM --platform=$P a AS b",
                "wwwwpkkkkkkkkkkkvvpppwwpp",
                "run echo \"a $B\" \\",
                "wwwppppppttt" + "vvtpp",
                "  FROM c",
                "pppppppp",
                "ONBUILD RUN x",
                "wwwwwwwpwwwpp");
    }

    @Test
    void aHereDocumentIsATextUntilItsWord() {
        assertStyles(
                DOCKERFILE,
                "RUN <<\"EOT\"",
                "wwwpppppppp",
                "FROM $A",
                "tttttvv",
                "EOT",
                "ttt",
                "FROM x",
                "wwwwpp");
    }

    /// Whatever stands in a line, its styles are as long as it is.
    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "Dockerfile"})
    void anyTextIsShownAsItIs(String name) {
        var random = new Random(7);
        var signs = "ab:#-'\"\\ ${}|>&*!<,[]\t\n\n";
        for (var i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            var shown = SourceText.of(Path.of(name), text.toString());
            assertEquals(text.toString(), shown.document().getText());
            assertEquals(shown.lines(), shown.document().getParagraphs().size());
        }
    }
}
