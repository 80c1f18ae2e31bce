package io.hullwright.core;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.audit.Checklist;
import io.hullwright.collect.json.JsonTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/// Reads the checklist that comes with the program.
final class ChecklistFile {

    static final String RESOURCE = "/checklist/checklist.json";

    private ChecklistFile() {}

    static Checklist read() {
        try (var in = ChecklistFile.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the program");
            }
            return read(JsonTree.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(RESOURCE + " cannot be read", e);
        }
    }

    private static Checklist read(JsonNode root) {
        var sections = new ArrayList<Checklist.Section>();
        for (var section : root.path("sections")) {
            var lines = new ArrayList<Checklist.Line>();
            section.path("lines").forEach(line -> lines.add(line(line)));
            sections.add(
                    new Checklist.Section(
                            text(section, "id"),
                            text(section, "title"),
                            text(section, "group"),
                            lines));
        }
        var tasks = new ArrayList<Checklist.Task>();
        for (var task : root.path("recurring")) {
            tasks.add(
                    new Checklist.Task(text(task, "id"), text(task, "period"), text(task, "text")));
        }
        var steps = new ArrayList<Checklist.Step>();
        for (var step : root.path("incident")) {
            steps.add(new Checklist.Step(text(step, "id"), text(step, "step"), text(step, "text")));
        }
        var contacts = new ArrayList<Checklist.Contact>();
        for (var contact : root.path("contacts")) {
            contacts.add(new Checklist.Contact(text(contact, "role"), text(contact, "address")));
        }
        return new Checklist(sections, tasks, steps, contacts);
    }

    private static Checklist.Line line(JsonNode line) {
        var correction = line.path("correction");
        return new Checklist.Line(
                text(line, "id"),
                text(line, "text"),
                line.path("tickedInSource").asBoolean(),
                optional(line, "question"),
                optional(line, "evidence"),
                correction.isObject()
                        ? new Checklist.Correction(
                                text(correction, "problem"), text(correction, "instead"))
                        : null);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asText("");
    }

    private static @Nullable String optional(JsonNode node, String name) {
        return node.hasNonNull(name) ? node.path(name).asText() : null;
    }
}
