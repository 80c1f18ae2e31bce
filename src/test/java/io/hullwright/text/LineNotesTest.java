package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LineNotesTest {

    private static String noted(String before, YamlChange change, String... names) {
        var plan = assertInstanceOf(EditPlan.Edits.class, YamlText.of(before).plan(change));
        var after = LineNotes.after(plan, new TreeSet<>(List.of(names)));
        assertEquals(YamlText.of(plan.after()).values(), YamlText.of(after).values(), after);
        assertEquals(new EditPlan.Edits(List.of(), after), YamlText.of(after).plan(change));
        return after;
    }

    private static YamlChange add(String list, String value) {
        return new YamlChange.AddToList(List.of("web", list), List.of(YamlValue.text(value)));
    }

    private static YamlChange set(String key, String value) {
        return new YamlChange.SetScalar(List.of("web", key), YamlValue.text(value));
    }

    private static YamlChange remove(String list, String item) {
        return new YamlChange.RemoveFromList(List.of("web", list), value -> value.says(item));
    }

    @Test
    void namesTheCheckBehindEachNewLine() {
        assertEquals(
                """
                web:
                  image: x  # pinned
                  cap_drop:  # PRV-004
                    - ALL  # PRV-004
                # end
                """,
                noted("web:\n  image: x  # pinned\n# end\n", add("cap_drop", "ALL"), "PRV-004"));
    }

    @Test
    void namesItBehindAChangedLineAndLeavesItsSpaces() {
        assertEquals(
                "web:\n  ports: [\"1\", \"2\"]    # EXP-001\n",
                noted("web:\n  ports: [\"1\", \"2\", \"3\"]  \n", remove("ports", "3"), "EXP-001"));
    }

    @Test
    void namesItAboveAForeignComment() {
        assertEquals(
                "web:\n  # PRV-001\n  user: \"1001\" # why\n",
                noted("web:\n  user: \"0\" # why\n", set("user", "1001"), "PRV-001"));
    }

    @Test
    void addsToWhatItNamedBefore() {
        var first = noted("web:\n  tmpfs: [/a]\n", add("tmpfs", "/b"), "STO-007");
        assertEquals("web:\n  tmpfs: [/a, /b]  # STO-007\n", first);
        assertEquals(
                "web:\n  tmpfs: [/a, /b, /c]  # STO-007, STO-001\n",
                noted(first, add("tmpfs", "/c"), "STO-001", "STO-007"));
        assertEquals(
                "web:\n  # STO-007, STO-001\n  tmpfs: [/a, /c] # why\n",
                noted(
                        "web:\n  # STO-007\n  tmpfs: [/a] # why\n",
                        add("tmpfs", "/c"),
                        "STO-001",
                        "STO-007"));
    }

    @Test
    void keepsLineEndsAndAMissingLastOne() {
        assertEquals(
                "web:\r\n  image: x\r\n  user: \"1\"  # PRV-001",
                noted("web:\r\n  image: x", set("user", "1"), "PRV-001"));
        assertEquals(
                "web:\r\n  # PRV-001\r\n  user: \"1\" # why\r\n",
                noted("web:\r\n  user: \"0\" # why\r\n", set("user", "1"), "PRV-001"));
    }

    /// Behind the line it would be a part of the text in quotes.
    @Test
    void namesItAboveALineThatEndsInText() {
        assertEquals(
                "web:\n  # PRV-001\n  {user: \"1\", command: \"a\n    b\"}\n",
                noted(
                        "web:\n  {user: \"0\", command: \"a\n    b\"}\n",
                        set("user", "1"),
                        "PRV-001"));
    }

    /// Neither behind nor above, where text in quotes goes through.
    @Test
    void leavesALineBareThatTakesNone() {
        var before = "web:\n  {command: \"a\n    b\", user: \"0\", entrypoint: \"c\n    d\"}\n";
        assertEquals(before.replace("\"0\"", "\"1\""), noted(before, set("user", "1"), "PRV-001"));
    }

    @Test
    void leavesOtherLinesAlone() {
        assertEquals(
                "web:\n  a: 1\n  cap_drop:\n    - A\n  b: 2\n",
                noted(
                        "web:\n  a: 1\n  cap_drop:\n    - A\n    - B\n  b: 2\n",
                        remove("cap_drop", "B"),
                        "PRV-004"));
        assertEquals(
                "web:\n  - x\n",
                LineNotes.after(
                        new EditPlan.Edits(List.of(), "web:\n  - x\n"),
                        new TreeSet<>(List.of("PRV-004"))));
    }
}
