package io.hullwright.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Catalog;
import io.hullwright.audit.Checklist;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ChecklistFileTest {

    private final Checklist checklist = ChecklistFile.read();

    @Test
    void holdsAllOfTheChecklist() {
        assertEquals(120, checklist.lines().size());
        assertEquals(18, checklist.sections().size());
        assertEquals(17, checklist.recurring().size());
        assertEquals(5, checklist.incident().size());
        assertEquals(3, checklist.contacts().size());
    }

    @Test
    void lineIdsAreSectionAndNumber() {
        for (var section : checklist.sections()) {
            for (var i = 0; i < section.lines().size(); i++) {
                assertEquals(section.id() + "/" + (i + 1), section.lines().get(i).id());
            }
        }
    }

    @Test
    void everyLineIsAnsweredBySomething() {
        var answered = Catalog.byChecklistLine();
        var open = new ArrayList<String>();
        for (var line : checklist.lines()) {
            if (line.question() == null && !answered.containsKey(line.id())) {
                open.add(line.id());
            }
        }
        assertEquals(List.of(), open);
    }

    @Test
    void everyCheckAnswersLinesThatExist() {
        var lines = new TreeSet<>(checklist.lines().stream().map(Checklist.Line::id).toList());
        var stray = new TreeSet<>(Catalog.byChecklistLine().keySet());
        stray.removeAll(lines);
        assertEquals(new TreeSet<>(), stray);
    }

    @Test
    void whatAPersonIsAskedComesWithWhatWouldSettleIt() {
        for (var line : checklist.lines()) {
            if (line.question() != null) {
                assertTrue(line.question().endsWith("?"), line.id());
                assertTrue(line.evidence() != null && line.evidence().length() > 20, line.id());
            }
        }
    }
}
