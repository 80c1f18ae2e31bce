package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.ChecklistAnswer;
import io.hullwright.audit.Finding;
import io.hullwright.gui.support.Place;
import io.hullwright.support.DockerCli;
import io.hullwright.support.RealEngines;
import io.hullwright.support.TcpRelay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A person's way through the window on a real engine, which can be cut off and comes back.
class RealEngineWalkTest {

    private static final String IMAGE = "hullwright-test/small:1";
    private static final String LINE = "gdpr/1";

    private static String engine = "";
    private static DockerCli docker = new DockerCli("");

    private TcpRelay relay;
    private ShownWindow window;

    @BeforeAll
    static void start() {
        engine = RealEngines.one("B").address();
        docker = new DockerCli(engine);
        docker.removeAll("walk-");
        docker.run(
                "run",
                "-d",
                "--name",
                "walk-web",
                "-p",
                "127.0.0.1:18099:80",
                IMAGE,
                "sleep",
                "1d");
        docker.run(
                "run", "-d", "--name", "walk-tool", "--cap-add", "SYS_ADMIN", IMAGE, "sleep", "1d");
    }

    @AfterAll
    static void remove() {
        if (!engine.isEmpty()) {
            docker.removeAll("walk-");
        }
    }

    @BeforeEach
    void open() {
        relay = TcpRelay.plain(Path.of(engine.substring("unix://".length())));
        window = ShownWindow.onEngine(relay.address()).awaitFresh();
        awaitFreshness("Up to date");
    }

    @AfterEach
    void close() {
        window.close();
        relay.close();
    }

    private void awaitFreshness(String words) {
        window.await(words, () -> window.text("#freshness").equals(words));
    }

    private void search(String words) {
        window.robot().push(KeyCode.SLASH).write(words);
    }

    private void awaitOne(String table) {
        window.await("one row", () -> window.items(table).size() == 1);
        window.select(table, 0);
    }

    private void set(String field, String text) {
        ShownWindow.onFx(
                () -> {
                    ((TextField) window.node(field)).setText(text);
                    return "";
                });
    }

    @Test
    void everyPageShowsWhatTheEngineHas() {
        window.await("the worst", () -> window.texts().contains("walk-tool"));
        window.await("sections", () -> window.count("#sections .row-button") == 18);
        window.go(Place.CONTAINERS);
        search("walk-web");
        awaitOne("#containers-table");
        window.await("its name", () -> window.text(".detail-title").equals("walk-web"));
        window.click("#peek-processes");
        window.await("its processes", () -> window.shows("#peek-text"));
        window.go(Place.ENGINE);
        window.await("facts", () -> window.texts().contains("Newest API"));
        for (var tab = 1; tab < 5; tab++) {
            showTab(tab);
        }
        window.go(Place.FILES);
        window.await("the welcome", () -> window.shows("#files-welcome"));
        window.go(Place.SETTINGS);
        window.await("the keys", () -> window.shows("#keys"));
    }

    private void showTab(int tab) {
        ShownWindow.onFx(
                () -> {
                    ((TabPane) window.node("#engine-tabs")).getSelectionModel().select(tab);
                    return "";
                });
        window.await("rows", () -> window.shows(".tab-pane .table-row-cell:filled"));
    }

    @Test
    void aFindingIsFoundReadAndItsRiskAccepted() throws IOException {
        window.go(Place.FINDINGS);
        search("PRV-004 walk-tool");
        awaitOne("#findings-table");
        window.await("why", () -> window.texts().contains("Why it matters"));
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#risk-form"));
        window.robot().write("It mounts disks").push(KeyCode.ENTER);
        window.await("the waiver", () -> window.shows("#risk-accepted"));
        assertTrue(
                Files.readString(window.home().resolve(".hullwright.yaml"))
                        .contains("subject: \"walk-tool\""));
        window.robot().push(KeyCode.F5);
        awaitFreshness("Up to date");
        window.await("still waived", () -> window.shows("#risk-accepted"));
    }

    @Test
    void aLineIsAnswered() {
        window.go(Place.CHECKLIST);
        search(LINE);
        awaitOne("#checklist-table");
        window.robot().push(KeyCode.CONTROL, KeyCode.D);
        window.await("the form", () -> window.shows("#line-form"));
        ShownWindow.onFx(
                () -> {
                    ((RadioButton) window.node("#line-yes")).setSelected(true);
                    window.node("#line-by").requestFocus();
                    return "";
                });
        set("#line-evidence", "https://example.org/register");
        set("#line-by", "ops");
        window.robot().push(KeyCode.ENTER);
        window.await("the answer", () -> state() == ChecklistAnswer.State.ATTESTED);
    }

    private ChecklistAnswer.State state() {
        return ((ChecklistAnswer) window.items("#checklist-table").getFirst()).state();
    }

    @Test
    void aReportIsWrittenAndTheThemeChanged() throws IOException {
        var root = window.stage().getScene();
        var light = List.copyOf(root.getStylesheets());
        window.robot().push(KeyCode.CONTROL, KeyCode.T);
        window.await("dark", () -> !root.getStylesheets().equals(light));
        window.robot().push(KeyCode.CONTROL, KeyCode.E);
        window.await("the dialog", () -> window.shows("#export-formats"));
        var file = window.home().resolve("report.html");
        set("#export-file", file.toString());
        window.click("#export-write");
        window.await("written", () -> window.texts().contains("Written: " + file));
        assertTrue(Files.readString(file).contains("walk-tool"));
    }

    @Test
    void whatChangedWhileTheEngineWasAwayShowsWhenItIsBack() {
        window.go(Place.FINDINGS);
        search("PRV-004 walk-");
        window.await("two", () -> subjects().equals(List.of("walk-tool", "walk-web")));
        window.select("#findings-table", 1);
        relay.cut();
        awaitFreshness("Engine lost, trying again");
        assertEquals(List.of("walk-tool", "walk-web"), subjects());
        window.await("its details", () -> window.texts().contains("Copy details"));
        docker.run("run", "-d", "--name", "walk-late", IMAGE, "sleep", "1d");
        relay.restore();
        awaitFreshness("Up to date");
        window.await("three", () -> subjects().contains("walk-late"));
        assertTrue(window.texts().contains("container walk-web"), window.texts());
        docker.run("rm", "--force", "walk-late");
        window.await("two again", () -> !subjects().contains("walk-late"));
    }

    private List<String> subjects() {
        return window.items("#findings-table").stream()
                .map(row -> ((Finding) row).subject().name())
                .sorted()
                .toList();
    }
}
