package io.hullwright.gui.shell;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.facts.Origin;
import io.hullwright.gui.export.ExportPane;
import io.hullwright.gui.fix.FixPane;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.look.Peeks;
import io.hullwright.gui.look.Session;
import io.hullwright.gui.look.State;
import io.hullwright.gui.support.Appearance;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.FixButton;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.Place;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The frame of the window: brings navigation, endpoint, pages and the session together.
public final class Shell implements AutoCloseable {

    private static final double USUAL_WIDTH = 1_280;
    private static final double USUAL_HEIGHT = 800;

    private final Background background = new Background();
    private final BorderPane root = new BorderPane();
    private final BorderPane middle = new BorderPane();
    private final Overlay overlay = new Overlay(root);
    private final Scene scene = new Scene(overlay.node(), USUAL_WIDTH, USUAL_HEIGHT);
    private final Session session;
    private final Appearance appearance;
    private final Pages pages;
    private final Navigation navigation;
    private final EndpointBar endpoint;
    private final NoticeBar notices;
    private final StatePane statePane;
    private final Hullwright hullwright;
    private @Nullable ExportPane export;
    private @Nullable FixPane fix;
    private @Nullable Palette palette;
    private Place place = Place.OVERVIEW;

    /// @param settings where the choices about the window are kept
    /// @param chosen what was read from there
    public Shell(Hullwright hullwright, Path settings, Choices chosen) {
        this.hullwright = hullwright;
        session = new Session(hullwright, background);
        appearance = new Appearance(scene, settings, chosen, background);
        var decisions = new Decisions(hullwright, background, session);
        var peeks = new Peeks(hullwright, background, session);
        pages = new Pages(hullwright, session, decisions, peeks, background, appearance, this::go);
        navigation = new Navigation(this::open);
        endpoint = new EndpointBar(session, this::run);
        notices = new NoticeBar(this::go, this::run);
        statePane = new StatePane(this::run);
        middle.setTop(new VBox(endpoint.node(), notices.node()));
        middle.setMinWidth(0);
        root.setLeft(navigation.node());
        root.setCenter(middle);
        new Keys(scene, this::run);
        new FileDrop(root, dropped -> go(Destination.file(new Origin.File(dropped, 0, 0))));
        session.stateProperty().addListener((_, _, state) -> show(state));
        appearance.choicesProperty().addListener((_, before, now) -> chosen(before, now));
        navigation.select(place);
        show(session.state());
    }

    public Scene scene() {
        return scene;
    }

    private void chosen(Choices before, Choices now) {
        if (!before.dates().equals(now.dates())) {
            show(session.state());
        }
    }

    /// Begins to look.
    public void start(EngineChoice choice) {
        session.open(choice);
    }

    private void show(State state) {
        endpoint.show(state);
        notices.show(state);
        if (state instanceof State.Shown(var picture, _)) {
            pages.show(picture);
        } else {
            statePane.show(state);
        }
        middle.setCenter(content());
    }

    private Parent content() {
        var always = place == Place.SETTINGS || place == Place.FILES;
        return always || session.state() instanceof State.Shown
                ? pages.page(place).content()
                : statePane.node();
    }

    private void open(Place chosen) {
        place = chosen;
        middle.setCenter(content());
    }

    private void go(Destination destination) {
        if (destination.fix() != null) {
            fix(destination.fix());
            return;
        }
        navigation.select(destination.place());
        pages.page(destination.place()).go(destination);
    }

    /// While something lies over the window, only what concerns it or the whole window is done.
    void run(Action action) {
        if (!overlay.isOpen()) {
            runOnPage(action);
        } else if (palette != null && palette.isOpen()) {
            runOverPalette(palette, action);
        } else if (action == Action.CANCEL) {
            closeOverlay();
        } else {
            runOverWindow(action);
        }
    }

    /// The key that opened it closes it.
    private void runOverPalette(Palette open, Action action) {
        if (action == Action.CANCEL || action == Action.PALETTE) {
            open.close();
        } else {
            runOverWindow(action);
        }
    }

    private void runOverWindow(Action action) {
        if (action == Action.SWITCH_THEME
                || action == Action.LARGER_TEXT
                || action == Action.SMALLER_TEXT) {
            runOnPage(action);
        }
    }

    private void runOnPage(Action action) {
        switch (action) {
            case OVERVIEW, CONTAINERS, FINDINGS, CHECKLIST, FILES, ENGINE, SETTINGS ->
                    navigation.select(Place.valueOf(action.name()));
            case PALETTE -> palette();
            case SEARCH -> search();
            case GROUP -> pages.page(place).group();
            case FOLD -> pages.page(place).fold();
            case DECIDE -> pages.page(place).decide();
            case FIX -> fix(pages.page(place).finding());
            case LOOK_AGAIN -> lookAgain();
            case OPEN_FILE -> openFile();
            case SHOW_IN_FILE -> showInFile();
            case CANCEL -> session.cancel();
            case EXPORT -> export();
            case COPY_FINDING -> pages.page(place).copy();
            case OPEN_SAMPLE -> session.open(EngineChoice.ofSample());
            case OPEN_ENGINE -> session.open(EngineChoice.usual());
            case SWITCH_THEME -> appearance.switchTheme();
            case LARGER_TEXT -> resize(25);
            case SMALLER_TEXT -> resize(-25);
        }
    }

    private void lookAgain() {
        session.lookAgain();
        pages.page(place).lookAgain();
    }

    private void openFile() {
        navigation.select(Place.FILES);
        pages.files().choose();
    }

    private void showInFile() {
        var file = pages.page(place).place();
        if (file != null) {
            go(Destination.file(file));
        }
    }

    private void export() {
        var pane = export;
        if (pane == null) {
            pane = new ExportPane(hullwright, background, this::closeOverlay);
            export = pane;
        }
        pane.show(shownAudit());
        overlay.open(pane.content(), pane.first());
    }

    private @Nullable Audit shownAudit() {
        var own = pages.page(place).audit();
        if (own != null) {
            return own;
        }
        return session.state() instanceof State.Shown(var picture, _) ? picture.audit() : null;
    }

    private void fix(@Nullable Finding finding) {
        if (finding == null || !FixButton.isOffered(finding)) {
            return;
        }
        var pane = fix;
        if (pane == null) {
            pane =
                    new FixPane(
                            hullwright,
                            background,
                            session::choice,
                            this::lookAgain,
                            this::closeOverlay);
            fix = pane;
        }
        overlay.open(pane.content(), pane.first());
        pane.show(finding);
    }

    private void closeOverlay() {
        if (export != null) {
            export.stop();
        }
        if (fix != null) {
            fix.stop();
        }
        overlay.close();
    }

    /// Made when it is first asked for: the start does not wait for it.
    private void palette() {
        if (palette == null) {
            palette = new Palette(overlay, new Latest(background), this::chosen);
        }
        var picture = session.state() instanceof State.Shown(var shown, _) ? shown : null;
        palette.open(PaletteEntry.all(picture));
    }

    private void chosen(PaletteEntry entry) {
        if (entry.action() != null) {
            run(entry.action());
        } else if (entry.destination() != null) {
            go(entry.destination());
        }
    }

    private void resize(int by) {
        var now = appearance.choices();
        appearance.choose(now.with(now.textSize() + by));
    }

    /// Where the page has no search of its own, the findings have.
    private void search() {
        if (pages.page(place).search() == null) {
            navigation.select(Place.FINDINGS);
        }
        var field = pages.page(place).search();
        if (field != null) {
            field.requestFocus();
        }
    }

    @Override
    public void close() {
        session.stop();
        background.close();
    }
}
