package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Words;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Every word of the window is in the bundle, and nothing else is.
class WordsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/hullwright/gui");

    /// Keys that are put together from a word of ours.
    private static final Set<String> PUT_TOGETHER =
            Set.of(
                    "action.",
                    "answer.",
                    "container.state.",
                    "engine.transport.",
                    "export.format.",
                    "files.aspect.",
                    "findings.group.",
                    "line.answer.",
                    "peek.",
                    "section.",
                    "settings.theme.",
                    "setting.probe.",
                    "settings.part.",
                    "severity.",
                    "state.");

    private static final Pattern KEY = Pattern.compile("\"([a-z0-9_]+(?:[.-][a-z0-9_]+)*)\"");

    /// A text given to a control as it stands.
    private static final Pattern LITERAL =
            Pattern.compile(
                    "(?:setText|setPromptText|setAccessibleText|setTitle|new Label|new Tooltip"
                            + "|Controls\\.label|Controls\\.wrapped|new Hyperlink|new Button)"
                            + "\\(\\s*\"(?=[^\"]*[A-Za-z])");

    private static String sources() {
        try (var files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(WordsTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> keys() throws IOException {
        var properties = new Properties();
        try (var in = WordsTest.class.getResourceAsStream(Words.RESOURCE)) {
            properties.load(
                    new InputStreamReader(
                            java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var named = new TreeSet<String>();
        KEY.matcher(sources()).results().forEach(found -> named.add(found.group(1)));
        var unused =
                keys().stream()
                        .filter(key -> !named.contains(key))
                        .filter(key -> !named.contains(key.replaceFirst("\\.(one|many|page)$", "")))
                        .filter(key -> PUT_TOGETHER.stream().noneMatch(key::startsWith))
                        .toList();
        assertEquals(List.of(), unused);
    }

    @Test
    void everyKeyThatIsNamedExists() throws IOException {
        var keys = keys();
        var call = Pattern.compile("Words\\.(?:of|count)\\(\\s*\"([^\"]+)\"\\s*([,)+])");
        var missing = new TreeSet<String>();
        call.matcher(sources())
                .results()
                .filter(found -> !found.group(2).equals("+"))
                .map(found -> found.group(1))
                .filter(key -> !keys.contains(key) && !keys.contains(key + ".one"))
                .forEach(missing::add);
        assertEquals(Set.of(), missing);
    }

    @Test
    void noControlHasWordsOfItsOwn() {
        var literal = LITERAL.matcher(sources()).results().map(found -> found.group()).toList();
        assertEquals(List.of(), literal);
        assertTrue(LITERAL.matcher("new Label(\"Findings\")").find());
        assertFalse(LITERAL.matcher("Controls.label(\"\", \"muted\")").find());
    }
}
