package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.audit.Finding;
import io.hullwright.gui.support.Place;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The palette of everything there is to go to or to do.
class PaletteTest {

    private final ShownWindow window = ShownWindow.onSample(ShownWindow.light());

    @BeforeEach
    void open() {
        window.awaitFresh().go(Place.FINDINGS);
        window.select("#findings-table", 0);
        ShownWindow.onFx(
                () -> {
                    window.node("#findings-table").requestFocus();
                    return "";
                });
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.shows("#palette") && !entries().isEmpty());
    }

    @AfterEach
    void close() {
        window.close();
    }

    private List<String> entries() {
        return ((ListView<?>) window.node("#palette-list"))
                .getItems().stream()
                        .map(entry -> entry.toString().replaceAll(".*title=(.*), hint=.*", "$1"))
                        .toList();
    }

    private void awaitFirst(String title) {
        window.await(title, () -> !entries().isEmpty() && entries().getFirst().equals(title));
    }

    private String focused() {
        Node owner = ShownWindow.onFx(() -> window.stage().getScene().getFocusOwner());
        return owner.getId();
    }

    @Test
    void beginsWithThePagesAndHoldsTheFocus() {
        assertEquals("Overview", entries().getFirst());
        assertEquals("palette-search", focused());
        window.robot().push(KeyCode.TAB);
        assertEquals("palette-search", focused());
        Screenshots.take(window, "palette-light");
    }

    @Test
    void escapeClosesItAndTheFocusGoesBack() {
        window.robot().push(KeyCode.ESCAPE);
        window.await("closed", () -> !window.shows("#palette"));
        assertEquals("findings-table", focused());
        assertEquals("A sample", window.text("#freshness"));
    }

    @Test
    void itsOwnKeyClosesItToo() {
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.await("closed", () -> !window.shows("#palette"));
        assertEquals("findings-table", focused());
    }

    @Test
    void aPressBesideItClosesIt() {
        assertTrue(ShownWindow.onFx(() -> window.node("#navigation").isDisabled()));
        window.robot().clickOn(900, 650);
        window.await("closed", () -> !window.shows("#palette"));
        assertFalse(ShownWindow.onFx(() -> window.node("#navigation").isDisabled()));
        assertEquals("findings-table", focused());
    }

    @ParameterizedTest
    @EnumSource(Place.class)
    void leadsToEveryPage(Place place) {
        window.robot().write(place.title());
        awaitFirst(place.title());
        window.robot().push(KeyCode.ENTER);
        window.await("the page", () -> window.text(".page-title").equals(place.title()));
        assertFalse(window.shows("#palette"));
    }

    @Test
    void leadsToAContainer() {
        window.robot().write("ci runner");
        awaitFirst("container ci-runner");
        window.robot().push(KeyCode.ENTER);
        window.await("the container", () -> window.text(".detail-title").equals("ci-runner"));
    }

    @Test
    void leadsToTheFindingsOfACheck() {
        window.robot().write("prv-001");
        window.await("one", () -> entries().size() == 1);
        window.robot().push(KeyCode.ENTER);
        window.await(
                "its findings",
                () -> {
                    var rows = window.items("#findings-table");
                    return rows.size() > 1
                            && rows.stream()
                                    .allMatch(r -> ((Finding) r).check().id().equals("PRV-001"));
                });
    }

    @Test
    void leadsToTheFindingsOfWhatIsNoContainer() {
        window.robot().write("engine");
        window.robot().push(KeyCode.DOWN);
        window.await("subjects", () -> entries().contains("engine") || entries().size() > 2);
        ShownWindow.onFx(
                () -> {
                    var list = (ListView<?>) window.node("#palette-list");
                    list.getSelectionModel().select(entries().indexOf("engine"));
                    return "";
                });
        window.robot().push(KeyCode.ENTER);
        window.await(
                "its findings",
                () -> {
                    var rows = window.items("#findings-table");
                    return !rows.isEmpty()
                            && rows.stream()
                                    .allMatch(r -> ((Finding) r).subject().name().equals("engine"));
                });
    }

    @Test
    void doesWhatAnActionSays() {
        window.robot().write("switch between");
        window.await("one", () -> entries().size() == 1);
        window.robot().push(KeyCode.ENTER);
        window.await(
                "the dark theme",
                () ->
                        window.stage().getScene().getStylesheets().stream()
                                .anyMatch(sheet -> sheet.endsWith("dark.css")));
    }

    @Test
    void theArrowsChoose() {
        window.robot().push(KeyCode.DOWN).push(KeyCode.DOWN).push(KeyCode.UP);
        window.robot().push(KeyCode.ENTER);
        window.await("the second", () -> window.text(".page-title").equals("Containers"));
    }

    @Test
    void saysThatNothingHasThatName() {
        window.robot().write("no such thing");
        window.await("nothing", () -> entries().isEmpty());
        assertTrue(window.texts().contains("Nothing of that name."), window.texts());
        window.robot().push(KeyCode.ENTER);
        assertTrue(window.shows("#palette"));
    }

    @Test
    void standsOutInTheDark() {
        window.robot().push(KeyCode.ESCAPE);
        window.await("closed", () -> !window.shows("#palette"));
        window.robot().push(KeyCode.CONTROL, KeyCode.T);
        window.await(
                "the dark",
                () ->
                        window.stage().getScene().getStylesheets().stream()
                                .anyMatch(sheet -> sheet.endsWith("/dark.css")));
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.await("the palette", () -> window.shows("#palette .list-cell:filled"));
        Screenshots.take(window, "palette-dark");
        assertEquals(
                List.of(),
                ShownWindow.onFx(() -> Contrast.tooLittle((Parent) window.node("#palette"))));
    }
}
