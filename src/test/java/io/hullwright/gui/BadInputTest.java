package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Waiver;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.gui.support.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the window is given that it cannot use: it says so in place, and the rest goes on.
class BadInputTest {

    @TempDir Path folder;

    private static void waive(ShownWindow window, String what) {
        window.go(Place.FINDINGS);
        window.robot().push(KeyCode.SLASH).write(what);
        window.await("one row", () -> window.items("#findings-table").size() == 1);
        window.select("#findings-table", 0);
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#risk-form"));
        window.robot().write("because").push(KeyCode.ENTER);
    }

    @Test
    void aSnapshotOfANewerVersionIsSaidAndTheSampleIsOneStepAway() throws Exception {
        var file = folder.resolve("newer.json");
        Files.writeString(file, "{\"schema\":\"hullwright.snapshot/99\",\"observed\":[]}");
        var choice = new EngineChoice(null, null, file, false, false, false, Set.of());
        try (var window = ShownWindow.open("", choice, ShownWindow.light())) {
            window.await("the problem", () -> window.shows("#problem"));
            window.robot().clickOn("Copy details");
            var copied = ShownWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertEquals(4, copied.lines().count(), copied);
            assertTrue(copied.endsWith("(HW-122)"), copied);
            window.robot().clickOn("Open the sample");
            window.await("the sample", () -> window.text("#freshness").equals("A sample"));
        }
    }

    /// To the one who runs the tests a folder's mode may mean nothing: a folder lies where the
    /// files would.
    @Test
    void aHomeThatCannotBeWrittenIsSaidAtTheFormAndTheThemeStillChanges() throws Exception {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            Files.createDirectory(window.home().resolve(".hullwright.yaml"));
            Files.writeString(window.settings().getParent(), "no folder");
            waive(window, "PRV-001 ci-runner");
            window.await("why", () -> window.text("#risk-form-problem").contains("(HW-130)"));
            window.robot().push(KeyCode.ESCAPE).push(KeyCode.CONTROL, KeyCode.T);
            window.await(
                    "the dark theme",
                    () ->
                            window.stage().getScene().getStylesheets().stream()
                                    .anyMatch(sheet -> sheet.endsWith("/dark.css")));
            assertEquals("no folder", Files.readString(window.settings().getParent()));
        }
    }

    @Test
    void aSecondInstanceKeepsWhatTheFirstDecided() throws Exception {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            var other =
                    new LocalHullwright(
                            Map.of(),
                            window.home(),
                            window.home(),
                            Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
            other.waive(
                    new Waiver("PRV-002", "adminer", "known", "ops", LocalDate.of(2027, 1, 31)),
                    null);
            waive(window, "PRV-001 ci-runner");
            window.await("the waiver", () -> window.shows("#risk-accepted"));
            var kept = Files.readString(window.home().resolve(".hullwright.yaml"));
            assertTrue(kept.contains("PRV-001") && kept.contains("PRV-002"), kept);
        }
    }

    @Test
    void namesThatWantToBeObeyedAreOnlyShownOnEveryPage() {
        try (var window =
                ShownWindow.open("", Crowd.of(12, folder), ShownWindow.light()).awaitFresh()) {
            window.await("the overview", () -> window.shows("#worst .row-button"));
            for (var place : Place.values()) {
                window.go(place);
                assertHarmless(window);
            }
            window.robot().push(KeyCode.CONTROL, KeyCode.K).write("gpj");
            window.await("it", () -> window.texts().contains("invoice\\u{202e}gpj"));
            assertHarmless(window);
            window.robot().push(KeyCode.ENTER);
            window.await("its page", () -> window.text(".detail-title").startsWith("invoice\\u"));
            assertHarmless(window);
        }
    }

    private static void assertHarmless(ShownWindow window) {
        var texts = window.texts();
        assertTrue(
                texts.codePoints().noneMatch(c -> c == 0x202e || c == 0x202c || c == 7 || c == 27),
                texts);
    }
}
