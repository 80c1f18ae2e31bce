package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.core.Version;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import io.hullwright.report.ReportFormat;
import io.hullwright.report.ReportOptions;
import io.hullwright.work.Progress;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The dialog that writes a report, from every page.
class ExportTest {

    @TempDir Path folder;

    private static void open(ShownWindow window) {
        window.robot().push(KeyCode.CONTROL, KeyCode.E);
        window.await("the dialog", () -> window.shows("#export-formats"));
    }

    private static ShownWindow onSample() {
        return ShownWindow.onSample(ShownWindow.light()).awaitFresh();
    }

    private void name(ShownWindow window, Path file) {
        ShownWindow.onFx(
                () -> {
                    ((TextField) window.node("#export-file")).setText(file.toString());
                    return "";
                });
    }

    private static String file(ShownWindow window) {
        return ShownWindow.onFx(() -> ((TextField) window.node("#export-file")).getText());
    }

    private static void fire(ShownWindow window, String key) {
        ShownWindow.onFx(
                () -> {
                    button(window, key).fire();
                    return "";
                });
    }

    private static Button button(ShownWindow window, String key) {
        return window.robot().lookup(n -> key.replace('.', '-').equals(n.getId())).queryButton();
    }

    private static void choose(ShownWindow window, ReportFormat format) {
        ShownWindow.onFx(
                () -> {
                    ((RadioButton) window.node("#export-" + format.word())).setSelected(true);
                    return "";
                });
    }

    private static void awaitSaid(ShownWindow window, String words) {
        window.await(words, () -> window.texts().contains(words));
    }

    /// What the command writes for the sample.
    private byte[] asTheCommand(ReportFormat format, boolean all) throws Exception {
        var hullwright =
                new LocalHullwright(
                        Map.of(),
                        folder,
                        folder,
                        Clock.fixed(Instant.parse("2026-11-24T10:00:00Z"), ZoneOffset.UTC));
        var audit = hullwright.audit(EngineChoice.ofSample(), null, all, Progress.SILENT);
        var out = new ByteArrayOutputStream();
        var options = new ReportOptions(ReportOptions.FILE_COLUMNS, false, false, Version.text());
        format.writer().write(audit, options, out);
        return out.toByteArray();
    }

    /// How long the look took is in some of them.
    private static String comparable(byte[] report) {
        return new String(report, java.nio.charset.StandardCharsets.ISO_8859_1)
                .replaceAll("(?i)(duration\\w*\\W{1,4})[\\d.]+", "$1")
                .replaceAll("time=\"[\\d.]+\"", "time")
                .replaceAll("\\d+ ms|\\d+\\.\\d+ s\\b", "took");
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportFormat.class,
            names = {"PDF"},
            mode = EnumSource.Mode.EXCLUDE)
    void writesEveryFormatAsTheCommandDoes(ReportFormat format) throws Exception {
        try (var window = onSample()) {
            open(window);
            choose(window, format);
            var file = folder.resolve("report" + format.extension());
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, "Written: " + file);
            assertEquals(
                    comparable(asTheCommand(format, false)), comparable(Files.readAllBytes(file)));
        }
    }

    @Test
    void writesAPdf() throws Exception {
        try (var window = onSample()) {
            open(window);
            choose(window, ReportFormat.PDF);
            var file = folder.resolve("report.pdf");
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, "Written: " + file);
            assertTrue(comparable(Files.readAllBytes(file)).startsWith("%PDF-1."));
        }
    }

    @Test
    void whatPassesIsWrittenToWhenAskedFor() throws Exception {
        try (var window = onSample()) {
            open(window);
            choose(window, ReportFormat.CSV);
            ShownWindow.onFx(
                    () -> {
                        ((CheckBox) window.node("#export-everything")).setSelected(true);
                        return "";
                    });
            var file = folder.resolve("all.csv");
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, "Written: " + file);
            assertEquals(
                    comparable(asTheCommand(ReportFormat.CSV, true)),
                    comparable(Files.readAllBytes(file)));
        }
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void itsButtonIsOnEveryPage(Place place) {
        try (var window = onSample()) {
            window.go(place);
            fire(window, "action.export");
            window.await("the dialog", () -> window.shows("#export-formats"));
            assertTrue(ShownWindow.onFx(() -> window.node(".navigation").getParent().isDisabled()));
            window.robot().push(KeyCode.ESCAPE);
            window.await("the page again", () -> !window.shows("#export-formats"));
            assertFalse(
                    ShownWindow.onFx(() -> window.node(".navigation").getParent().isDisabled()));
            assertEquals(place.title(), window.text(".page-title"));
        }
    }

    @Test
    void aFileIsReplacedOnlyAfterAQuestion() throws Exception {
        try (var window = onSample()) {
            open(window);
            choose(window, ReportFormat.MARKDOWN);
            var file = Files.writeString(folder.resolve("kept.md"), "mine");
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, file + " is there already. Replace it with the new report?");
            assertEquals("mine", Files.readString(file));
            fire(window, "export.replace");
            awaitSaid(window, "Written: " + file);
            assertTrue(Files.readString(file).contains("PRV-001"));
        }
    }

    @Test
    void anotherNameTakesTheQuestionBack() throws Exception {
        try (var window = onSample()) {
            open(window);
            var file = Files.writeString(folder.resolve("kept.html"), "mine");
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, file + " is there already. Replace it with the new report?");
            name(window, folder.resolve("other.html"));
            assertEquals(0, window.count("#export-message .label"));
            fire(window, "export.write");
            awaitSaid(window, "Written: " + folder.resolve("other.html"));
            assertEquals("mine", Files.readString(file));
        }
    }

    @Test
    void aPlaceThatCannotBeWrittenIsSaidInPlace() {
        try (var window = onSample()) {
            open(window);
            var file = folder.resolve("nowhere").resolve("report.html");
            name(window, file);
            fire(window, "export.write");
            awaitSaid(window, "The file " + file + " cannot be written.");
            awaitSaid(window, "The folder is missing, not writable, or the disk is full.");
            awaitSaid(window, "Choose another place; a file that was there is as it was.");
            awaitSaid(window, "(HW-140)");
            Screenshots.take(window, "export-problem");
        }
    }

    @Test
    void noPlaceAtAllIsSaidInPlace() {
        try (var window = onSample()) {
            open(window);
            ShownWindow.onFx(
                    () -> {
                        ((TextField) window.node("#export-file")).setText("  ");
                        return "";
                    });
            fire(window, "export.write");
            awaitSaid(window, "The report has no place to be written to.");
            awaitSaid(window, "(HW-182)");
        }
    }

    @Test
    void theNameFollowsTheFormat() {
        try (var window = onSample()) {
            open(window);
            assertTrue(file(window).endsWith("hullwright-2026-11-24.html"), file(window));
            window.robot().push(KeyCode.DOWN);
            window.await("PDF", () -> file(window).endsWith("hullwright-2026-11-24.pdf"));
            choose(window, ReportFormat.SARIF);
            assertTrue(file(window).endsWith("hullwright-2026-11-24.sarif"), file(window));
            name(window, folder.resolve("my.name"));
            choose(window, ReportFormat.JSON);
            assertEquals(folder.resolve("my.name").toString(), file(window));
        }
    }

    @Test
    void theKeysOfPagesWaitUntilItIsClosed() {
        try (var window = onSample()) {
            open(window);
            window.robot().push(KeyCode.CONTROL, KeyCode.DIGIT3);
            window.robot().push(KeyCode.ESCAPE);
            window.await("closed", () -> !window.shows("#export-formats"));
            assertEquals(Place.OVERVIEW.title(), window.text(".page-title"));
        }
    }

    @Test
    void withoutAnEngineItSaysThatThereIsNothing() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            open(window);
            awaitSaid(window, "There is nothing to write yet.");
            assertTrue(ShownWindow.onFx(() -> button(window, "export.write").isDisabled()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Choices.Theme.class,
            names = {"LIGHT", "DARK"})
    void everyTextStandsOut(Choices.Theme theme) throws Exception {
        try (var window = ShownWindow.onSample(new Choices(theme, 100)).awaitFresh()) {
            open(window);
            name(window, Files.writeString(folder.resolve("kept.html"), "mine"));
            fire(window, "export.write");
            awaitSaid(window, "is there already");
            Screenshots.take(window, "export-" + theme.name().toLowerCase(Locale.ROOT));
            var root = window.stage().getScene().getRoot();
            assertEquals(List.of(), ShownWindow.onFx(() -> Contrast.tooLittle(root)));
        }
    }

    @Test
    void aFindingIsCopiedAsMarkdownByItsKey() {
        try (var window = onSample()) {
            window.go(Place.FINDINGS);
            window.robot().push(KeyCode.SLASH).write("PRV-001 ci-runner");
            window.await("one row", () -> window.items("#findings-table").size() == 1);
            window.select("#findings-table", 0);
            window.await("the detail", () -> window.text(".detail-title").contains("privileged"));
            window.robot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);
            window.await("copied", () -> button(window, "finding.copy").getText().equals("Copied"));
            var copied = ShownWindow.onFx(() -> Clipboard.getSystemClipboard().getString());
            assertTrue(
                    copied.startsWith("### ")
                            && copied.contains("(PRV-001, Critical)\n\n    container ci-runner\n"),
                    copied);
            assertTrue(copied.contains("\n    HostConfig.Privileged\n"), copied);
        }
    }
}
