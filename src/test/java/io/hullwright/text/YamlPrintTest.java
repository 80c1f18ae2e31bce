package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class YamlPrintTest {

    private static YamlValue.Mapping mapping(Object... keysAndValues) {
        var entries = new LinkedHashMap<String, YamlValue>();
        for (var i = 0; i < keysAndValues.length; i += 2) {
            entries.put((String) keysAndValues[i], (YamlValue) keysAndValues[i + 1]);
        }
        return new YamlValue.Mapping(entries, "");
    }

    private static YamlValue list(YamlValue... items) {
        return new YamlValue.Sequence(List.of(items), "");
    }

    @Test
    void printsWhatIsReadBack() {
        var document =
                mapping(
                        "web",
                        mapping(
                                "on", YamlValue.text("yes"),
                                "count", YamlValue.plain("3"),
                                "nothing", YamlValue.plain("null"),
                                "text", YamlValue.text("a: 'b' #c\n\t\"d\\ \u00e9\u2028"),
                                "none", list(),
                                "empty", mapping(),
                                "port", YamlValue.text("22:22"),
                                "list",
                                        list(
                                                YamlValue.text("- x"),
                                                list(YamlValue.plain("true"), list()),
                                                mapping("a", YamlValue.text(""), "b", mapping()),
                                                mapping())));
        var text = YamlPrint.of(document);
        assertEquals("", YamlText.of(text).trouble(), text);
        assertEquals(List.of(document), YamlText.of(text).values(), text);
    }

    @Test
    void printsInBlocks() {
        assertEquals(
                """
                a:
                  - b: "1"
                    c: d
                  - e
                """,
                YamlPrint.of(
                        mapping(
                                "a",
                                list(
                                        mapping("b", YamlValue.text("1"), "c", YamlValue.text("d")),
                                        YamlValue.text("e")))));
    }
}
