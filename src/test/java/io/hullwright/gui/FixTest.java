package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// A person sees what would mend a finding, and then has it written, or not.
class FixTest {

    private static final String SHOP =
            """
            # the shop
            services:
              web:
                image: "nginx:1.27"   # pinned
                privileged: true
                environment:
                  DB_PASSWORD: "k8Vq2ZtL9xWm4Rb7"
              db:
                image: postgres:17
            """;

    private static final String MENDED =
            SHOP.replace("privileged: true", "privileged: false  # PRV-001");

    private static final String DROPPED =
            SHOP + "    cap_drop:  # PRV-004\n      - ALL  # PRV-004\n";

    @TempDir private Path folder;

    private ShownWindow window(Choices choices) {
        var window = ShownWindow.onSample(choices).awaitFresh();
        window.go(Place.FILES);
        return window;
    }

    private Path shop() throws IOException {
        return Files.writeString(folder.resolve("compose.yaml"), SHOP);
    }

    private static void choose(ShownWindow window, Path file, String row) {
        FilesTest.open(window, file);
        window.select("#files-table", FilesTest.row(window, row));
        window.await("its button", () -> window.shows("#mend-show"));
    }

    private static void show(ShownWindow window, Path file, String row) {
        choose(window, file, row);
        window.click("#mend-show");
        window.await("the difference", () -> window.shows("#mend-write"));
    }

    /// The lines on one side, as they are shown.
    private static String side(ShownWindow window, String style) {
        return ShownWindow.onFx(
                () ->
                        window.robot().lookup(style).queryAllAs(Labeled.class).stream()
                                .map(Labeled::getText)
                                .collect(Collectors.joining("\n")));
    }

    private static void awaitMessage(ShownWindow window, String text) {
        window.await(text, () -> window.texts().contains(text));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Choices.Theme.class,
            names = {"LIGHT", "DARK"})
    void showsBothSidesAndTheReasonAndWritesNothing(Choices.Theme theme) throws Exception {
        var file = shop();
        try (var window = window(new Choices(theme, 100))) {
            show(window, file, "8 PRV-004");
            assertEquals(
                    "    cap_drop:  # PRV-004\n      - ALL  # PRV-004", side(window, ".line-new"));
            assertEquals("", side(window, ".line-old"));
            var texts = window.texts();
            assertTrue(texts.contains("PRV-004 All Linux capabilities"), texts);
            assertTrue(texts.contains("To know first, PRV-004: which capabilities"), texts);
            assertTrue(texts.contains("Nothing was written yet."), texts);
            assertTrue(texts.contains("DB_PASSWORD: ***"), texts);
            assertFalse(
                    side(window, ".code-line").contains("k8Vq2ZtL9xWm4Rb7"), "a secret is shown");
            Screenshots.take(window, "fix-" + theme.name().toLowerCase(Locale.ROOT));
            assertEquals(
                    List.of(),
                    List.copyOf(Contrast.tooLittle(window.stage().getScene().getRoot())));
            window.robot().push(KeyCode.ESCAPE);
            window.await("closed", () -> !window.shows("#mend-write"));
            assertEquals(SHOP, Files.readString(file));
            assertEquals(List.of("compose.yaml"), files());
        }
    }

    @Test
    void writesWhatWasShownAndGoesBack() throws Exception {
        var file = shop();
        try (var window = window(ShownWindow.light())) {
            show(window, file, "5 PRV-001");
            assertEquals("    privileged: true", side(window, ".line-old"));
            assertEquals("    privileged: false  # PRV-001", side(window, ".line-new"));
            window.click("#mend-write");
            awaitMessage(window, "Written. The old text is in compose.yaml.hullwright-backup-");
            assertEquals(MENDED, Files.readString(file));
            assertEquals(2, files().size());
            Screenshots.take(window, "fix-written");
            window.await(
                    "its finding is gone",
                    () ->
                            FilesTest.rows(window).stream()
                                    .noneMatch(row -> row.contains("PRV-001")));
            window.click("#mend-undo");
            awaitMessage(window, "The file is as compose.yaml.hullwright-backup-");
            assertEquals(SHOP, Files.readString(file));
            window.await("it can be written again", () -> window.shows("#mend-write"));
        }
    }

    @Test
    void theKeyShowsItToo() throws Exception {
        var file = shop();
        try (var window = window(ShownWindow.light())) {
            choose(window, file, "8 PRV-004");
            window.robot().push(KeyCode.CONTROL, KeyCode.M);
            window.await("the difference", () -> window.shows("#mend-write"));
            assertEquals(
                    "mend-difference",
                    ShownWindow.onFx(() -> window.stage().getScene().getFocusOwner().getId()));
            window.click("#mend-write");
            awaitMessage(window, "Written.");
            assertEquals(DROPPED, Files.readString(file));
        }
    }

    @Test
    void refusesAFileThatWasChangedMeanwhileAndShowsTheChange() throws Exception {
        var file = shop();
        try (var window = window(ShownWindow.light())) {
            show(window, file, "5 PRV-001");
            var other = SHOP.replace("postgres:17", "postgres:18");
            Files.writeString(file, other);
            window.click("#mend-write");
            awaitMessage(window, "(HW-142)");
            window.await(
                    "the other's change",
                    () -> side(window, ".line-new").equals("    image: postgres:18"));
            assertEquals("    image: postgres:17", side(window, ".line-old"));
            assertFalse(window.shows("#mend-write"));
            Screenshots.take(window, "fix-changed-meanwhile");
            assertEquals(other, Files.readString(file));
            assertEquals(List.of("compose.yaml"), files());
            window.click("#mend-anew");
            window.await("ours again", () -> window.shows("#mend-write"));
            window.click("#mend-write");
            awaitMessage(window, "Written.");
            assertEquals(MENDED.replace("postgres:17", "postgres:18"), Files.readString(file));
        }
    }

    /// Beside a name of this length no backup can stand.
    @Test
    void saysWhyItCannotBeWritten() throws Exception {
        var file = Files.writeString(folder.resolve("compose-" + "x".repeat(240) + ".yaml"), SHOP);
        try (var window = window(ShownWindow.light())) {
            show(window, file, "5 PRV-001");
            window.click("#mend-write");
            awaitMessage(window, "(HW-145)");
            Screenshots.take(window, "fix-not-writable");
            assertTrue(window.texts().contains("The folder is not writable, or the disk is full."));
            assertEquals(SHOP, Files.readString(file));
            assertEquals(1, files().size());
        }
    }

    @Test
    void saysWhereTheFileSaysSoAlready() throws Exception {
        var file = shop();
        try (var window = window(ShownWindow.light())) {
            choose(window, file, "5 PRV-001");
            Files.writeString(file, MENDED);
            window.click("#mend-show");
            awaitMessage(window, "(HW-236)");
            assertFalse(window.shows("#mend-write"));
            assertEquals(MENDED, Files.readString(file));
        }
    }

    @Test
    void mendsADockerfile() throws Exception {
        var text = "FROM debian:12\nADD one /a\n# why\nADD two /b\nUSER 1001\n";
        var file = Files.writeString(folder.resolve("Dockerfile"), text);
        try (var window = window(ShownWindow.light())) {
            show(window, file, "2 DKF");
            window.click("#mend-write");
            awaitMessage(window, "Written.");
            assertEquals(text.replace("ADD", "COPY"), Files.readString(file));
        }
    }
}
