package io.hullwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// People search for a code, so it says one thing wherever it is thrown.
class ProblemCodesTest {

    private static final Pattern CODE = Pattern.compile("HW-\\d{3}");

    /// A code as an argument, before the sentence on what happened.
    private static final Pattern THROWN = Pattern.compile("\"(HW-\\d{3})\",\\s*");

    /// A code at the end of a text that is printed as it stands.
    private static final Pattern PRINTED = Pattern.compile("(?m)^(?!\\s*///).*\\((HW-\\d{3})\\)\"");

    private static final Pattern WORDS = Pattern.compile("Words\\.of\\(\\s*\"([a-z.]+)\"\\)");

    private static final Map<Path, String> SOURCES = new TreeMap<>();

    /// By code; a sentence is the expression in the source.
    private static final Map<String, Set<String>> SENTENCES = new TreeMap<>();

    @BeforeAll
    static void read() throws IOException {
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                SOURCES.put(file, Files.readString(file).replace("\r\n", "\n"));
            }
        }
        SOURCES.forEach(ProblemCodesTest::collect);
    }

    private static void collect(Path file, String source) {
        THROWN.matcher(source)
                .results()
                .forEach(found -> add(found.group(1), argument(source, found.end())));
        PRINTED.matcher(source)
                .results()
                .forEach(found -> add(found.group(1), file + ": " + found.group()));
    }

    private static void add(String code, String sentence) {
        var spoken =
                WORDS.matcher(sentence)
                        .replaceAll(word -> "\"" + Words.of(word.group(1)) + "\"")
                        .replaceAll("\\s+", " ");
        SENTENCES.computeIfAbsent(code, _ -> new TreeSet<>()).add(spoken);
    }

    /// The expression from here to the comma behind it.
    private static String argument(String source, int from) {
        var depth = 0;
        var quoted = false;
        for (var i = from; i < source.length(); i++) {
            var c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && c == ',' && depth == 0) {
                return source.substring(from, i);
            } else if (!quoted) {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
        }
        return source.substring(from);
    }

    @Test
    void eachCodeHasOneFirstSentence() {
        assertTrue(SENTENCES.size() > 40, SENTENCES::toString);
        var different = new TreeMap<>(SENTENCES);
        different.values().removeIf(all -> all.size() == 1);
        assertEquals(Map.of(), different);
    }

    /// Their first sentence says which of several things that a person wrote is wrong.
    private static final Set<String> ABOUT_INPUT = Set.of("HW-192", "HW-194", "HW-216");

    /// A sentence that is handed over may be another each time.
    @Test
    void noCodeTakesItsSentenceFromElsewhere() {
        var loose = new TreeMap<>(SENTENCES);
        loose.keySet().removeAll(ABOUT_INPUT);
        loose.values().removeIf(all -> all.stream().allMatch(one -> one.contains("\"")));
        assertEquals(Map.of(), loose);
    }

    @Test
    void everyCodeThatIsNamedIsThrown() throws IOException {
        var named = new TreeSet<String>();
        for (var text :
                List.of("README.md", "CHANGELOG.md", "resources/i18n/messages.properties")) {
            collectNamed(Files.readString(Path.of(text)), named);
        }
        SOURCES.values().forEach(source -> collectNamed(source, named));
        assertEquals(SENTENCES.keySet(), named);
    }

    private static void collectNamed(String text, Set<String> named) {
        CODE.matcher(text).results().forEach(found -> named.add(found.group()));
    }
}
