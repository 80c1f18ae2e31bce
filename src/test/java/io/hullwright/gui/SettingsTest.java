package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.settings.PreferenceFile;
import io.hullwright.core.settings.Preferences;
import io.hullwright.core.settings.SettingsFolder;
import io.hullwright.core.settings.Threshold;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Dates;
import io.hullwright.gui.support.Place;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Theme, size of the text, and where they are kept.
class SettingsTest {

    @TempDir Path folder;

    private static boolean isDark(ShownWindow window) {
        var root = (Region) window.stage().getScene().getRoot();
        var ground = (Color) root.getBackground().getFills().getFirst().getFill();
        return ground.getBrightness() < 0.5;
    }

    private static void awaitKept(ShownWindow window, Choices choices) {
        window.await("the file", () -> Choices.read(window.settings()).equals(choices));
    }

    @Test
    void theThemeIsSwitchedByItsKeyAndKept() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            assertFalse(ShownWindow.onFx(() -> isDark(window)));
            window.robot().push(KeyCode.CONTROL, KeyCode.T);
            window.await("dark", () -> isDark(window));
            awaitKept(window, new Choices(Choices.Theme.DARK, 100));
            window.robot().push(KeyCode.CONTROL, KeyCode.T);
            window.await("light", () -> !isDark(window));
        }
    }

    @Test
    void theThemeIsChosenOnThePage() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.SETTINGS);
            window.robot().clickOn("#theme-dark");
            window.await("dark", () -> isDark(window));
            window.robot().clickOn("#theme-system");
            awaitKept(window, new Choices(Choices.Theme.SYSTEM, 100));
        }
    }

    @Test
    void theTextGrowsToTwiceItsSize() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.SETTINGS);
            window.robot().clickOn("#size-200");
            window.await(
                    "large letters",
                    () -> window.stage().getScene().getRoot().getStyle().contains("28px"));
            awaitKept(window, new Choices(Choices.Theme.LIGHT, 200));
            for (var place : Place.values()) {
                AppearanceTest.open(window, place);
                Screenshots.take(
                        window, "large-" + place.name().toLowerCase(java.util.Locale.ROOT));
            }
            window.robot().push(KeyCode.CONTROL, KeyCode.MINUS);
            awaitKept(window, new Choices(Choices.Theme.LIGHT, 175));
        }
    }

    @Test
    void aChosenFolderIsLookedAt() throws IOException {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            var project = Files.createDirectory(window.home().resolve("shop"));
            Files.writeString(
                    project.resolve("compose.yaml"),
                    "services:\n  till:\n    image: nginx:1.27\n    privileged: true\n");
            window.go(Place.SETTINGS);
            type(window, "#settings-folder", project.toString());
            window.click("#settings-folders-add");
            window.await(
                    "the folder", () -> window.shows("#settings-folders #settings-folders-remove"));
            window.go(Place.FINDINGS);
            type(window, "#findings-search", "till privileged");
            window.await("its finding", () -> !window.items("#findings-table").isEmpty());
            assertEquals(new Preferences(List.of(project), Threshold.HIGH), preferences(window));
            window.go(Place.SETTINGS);
            window.click("#settings-folders #settings-folders-remove");
            window.await("none", () -> !window.shows("#settings-folders-remove"));
            window.go(Place.FINDINGS);
            window.await("none of it", () -> window.items("#findings-table").isEmpty());
        }
    }

    @Test
    void aFolderWithoutSuchFilesIsRefusedInPlace() throws IOException {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            var empty = Files.createDirectory(window.home().resolve("empty"));
            window.go(Place.SETTINGS);
            type(window, "#settings-folder", empty.toString());
            window.click("#settings-folders-add");
            window.await(
                    "the reason",
                    () -> window.text("#settings-folder-problem").contains(empty.toString()));
            assertEquals(Preferences.usual(), preferences(window));
        }
    }

    @Test
    void theSeverityForTheExitCodeIsKept() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.SETTINGS);
            window.click("#fail-on-low");
            window.await("the choice", () -> preferences(window).failOn() == Threshold.LOW);
        }
    }

    @Test
    void datesAreWrittenInTheChosenLanguage() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.go(Place.SETTINGS);
            ShownWindow.onFx(
                    () -> {
                        dates(window).setValue(new Dates("de"));
                        return "";
                    });
            awaitKept(window, new Choices(Choices.Theme.LIGHT, 100, new Dates("de")));
            assertEquals("24.11.2026", Dates.day(LocalDate.of(2026, 11, 24)));
            ShownWindow.onFx(
                    () -> {
                        dates(window).setValue(Dates.ISO);
                        return "";
                    });
            awaitKept(window, ShownWindow.light());
            assertEquals("2026-11-24", Dates.day(LocalDate.of(2026, 11, 24)));
        }
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Dates> dates(ShownWindow window) {
        return (ComboBox<Dates>) window.node("#settings-dates");
    }

    @Test
    void whatIsKeptIsDeletedAfterAYes() throws IOException {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            var records = window.home().resolve(".local/share/hullwright");
            Files.createDirectories(records);
            Files.writeString(records.resolve("some"), "some");
            window.go(Place.SETTINGS);
            window.await("the records", () -> window.shows("#data-records #settings-data-delete"));
            window.click("#data-records #settings-data-delete");
            window.click("#data-records #settings-data-keep");
            assertTrue(Files.exists(records));
            window.click("#data-records #settings-data-delete");
            window.click("#data-records #settings-data-delete_now");
            window.await("gone", () -> !Files.exists(records));
            window.await(
                    "nothing left", () -> !window.shows("#data-records #settings-data-delete_now"));
        }
    }

    private static void type(ShownWindow window, String field, String text) {
        ShownWindow.onFx(
                () -> {
                    ((TextField) window.node(field)).setText(text);
                    return "";
                });
    }

    private static Preferences preferences(ShownWindow window) {
        try {
            return new PreferenceFile(window.home().resolve(".config/hullwright")).read();
        } catch (Problem e) {
            throw new AssertionError(e.text(), e);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "theme=PINK\n", "theme=DARK\ntext-size=big\n", "\u0000"})
    void aFileThatSaysSomethingElseGivesTheUsual(String text) throws IOException {
        var file = Files.writeString(folder.resolve("window.properties"), text);
        assertEquals(Choices.usual(), Choices.read(file));
    }

    @Test
    void aFolderThatCannotBeWrittenIsNoProblem() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "").resolve("in-a-file").resolve("x");
        assertFalse(ShownWindow.light().write(file));
        assertEquals(Choices.usual(), Choices.read(file));
    }

    @Test
    void theFileLiesWhereTheSystemWantsSettings() {
        var home = Path.of("/home/ann");
        assertEquals(
                Path.of("/home/ann/.config/hullwright/window.properties"),
                SettingsFolder.window(Map.of(), home));
        assertEquals(
                Path.of("/etc/xdg/hullwright/window.properties"),
                SettingsFolder.window(Map.of("XDG_CONFIG_HOME", "/etc/xdg"), home));
    }

    @Test
    void theSizeStaysWithinItsBounds() {
        assertEquals(100, new Choices(Choices.Theme.DARK, 10).textSize());
        assertEquals(200, new Choices(Choices.Theme.DARK, 999).textSize());
    }

    @Test
    void aDisplayIsThereWhereTheSystemSaysSo() {
        assertTrue(Display.isThere(Map.of("DISPLAY", ":0"), "Linux"));
        assertTrue(Display.isThere(Map.of("WAYLAND_DISPLAY", "wayland-0"), "Linux"));
        assertTrue(Display.isThere(Map.of(), "Mac OS X"));
        assertTrue(Display.isThere(Map.of(), "Windows 11"));
        assertFalse(Display.isThere(Map.of("DISPLAY", ""), "Linux"));
        assertFalse(Display.isThere(Map.of(), "Linux"));
    }
}
