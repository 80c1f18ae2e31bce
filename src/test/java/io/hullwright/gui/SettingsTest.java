package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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
                Choices.file(Map.of(), home));
        assertEquals(
                Path.of("/etc/xdg/hullwright/window.properties"),
                Choices.file(Map.of("XDG_CONFIG_HOME", "/etc/xdg"), home));
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
