package io.hullwright.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Typical wishes for every service of real files: only additions, each kept apart from the rest.
/// A mutation may leave a file that is no YAML; it counts for nothing.
class FixtureEditsTest {

    private static final Path FILES = Path.of("..", "shared", "fixtures", "compose");

    @Test
    void onlyAddsLines() throws IOException {
        assertTrue(edit(text -> text) > 300);
    }

    @Test
    void keepsCarriageReturns() throws IOException {
        assertTrue(edit(text -> text.replace("\n", "\r\n")) > 300);
    }

    @Test
    void worksWithoutAFinalLineEnd() throws IOException {
        assertTrue(edit(String::stripTrailing) > 300);
    }

    @Test
    void worksWithWiderIndentation() throws IOException {
        assertTrue(edit(text -> text.replaceAll("(?m)^( +)", "$1$1")) > 300);
    }

    private static int edit(UnaryOperator<String> mutation) throws IOException {
        assumeTrue(Files.isDirectory(FILES));
        var count = 0;
        try (var files = Files.list(FILES)) {
            for (var file : files.sorted().toList()) {
                count += editServices(file + "", mutation.apply(Files.readString(file)));
            }
        }
        return count;
    }

    private static int editServices(String file, String text) {
        var yaml = YamlText.of(text);
        if (!yaml.trouble().isEmpty()) {
            return 0;
        }
        var services =
                assertInstanceOf(YamlValue.Mapping.class, yaml.at(List.of("services")), file);
        var count = 0;
        for (var service : services.entries().keySet()) {
            for (var change : wishes(service)) {
                var where = file + " " + change;
                var plan = assertInstanceOf(EditPlan.Edits.class, yaml.plan(change), where);
                check(text, plan, change, where);
                count++;
            }
        }
        return count;
    }

    private static void check(String before, EditPlan.Edits plan, YamlChange change, String where) {
        var value = YamlText.of(before).at(change.path());
        if (value == null) {
            assertEquals(1, plan.edits().size(), where);
            assertEquals(plan.edits().getFirst().start(), plan.edits().getFirst().end(), where);
        }
        var yaml = YamlText.of(plan.after());
        assertEquals(
                change.applyTo(YamlText.of(before).values().getFirst()),
                yaml.values().getFirst(),
                where);
        assertEquals(new EditPlan.Edits(List.of(), plan.after()), yaml.plan(change), where);
        assertEquals(before.contains("\r"), plan.after().contains("\r"), where);
        assertEquals(
                plan.after().chars().filter(c -> c == '\r').count(),
                before.contains("\r") ? plan.after().chars().filter(c -> c == '\n').count() : 0,
                where);
        assertEquals(before.endsWith("\n"), plan.after().endsWith("\n"), where);
    }

    private static List<YamlChange> wishes(String service) {
        var wishes = new ArrayList<YamlChange>();
        wishes.add(add(service, "cap_drop", "ALL"));
        wishes.add(add(service, "security_opt", "no-new-privileges:true"));
        wishes.add(add(service, "tmpfs", "/tmp"));
        wishes.add(set(service, YamlValue.plain("true"), "read_only"));
        wishes.add(set(service, YamlValue.plain("200"), "pids_limit"));
        wishes.add(set(service, YamlValue.text("1001:1001"), "user"));
        wishes.add(set(service, YamlValue.text("on-failure:5"), "restart"));
        wishes.add(set(service, YamlValue.text("512M"), "deploy", "resources", "limits", "memory"));
        wishes.add(set(service, YamlValue.text("3"), "logging", "options", "max-file"));
        return wishes;
    }

    private static YamlChange add(String service, String key, String value) {
        return new YamlChange.AddToList(
                List.of("services", service, key), List.of(YamlValue.text(value)));
    }

    private static YamlChange set(String service, YamlValue.Scalar value, String... keys) {
        var path = new ArrayList<>(List.of("services", service));
        path.addAll(List.of(keys));
        return new YamlChange.SetScalar(path, value);
    }
}
