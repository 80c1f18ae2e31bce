package io.hullwright.gui.shell;

import io.hullwright.core.Hullwright;
import io.hullwright.gui.checklist.ChecklistPage;
import io.hullwright.gui.containers.ContainersPage;
import io.hullwright.gui.engine.EnginePage;
import io.hullwright.gui.files.FilesPage;
import io.hullwright.gui.findings.FindingsPage;
import io.hullwright.gui.look.Decisions;
import io.hullwright.gui.look.Peeks;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.look.Session;
import io.hullwright.gui.overview.OverviewPage;
import io.hullwright.gui.settings.SettingsPage;
import io.hullwright.gui.support.Appearance;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.Place;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The pages, each made when it is first visited.
final class Pages {

    private final Map<Place, Page<Picture>> made = new EnumMap<>(Place.class);
    private final Hullwright hullwright;
    private final Session session;
    private final Decisions decisions;
    private final Peeks peeks;
    private final Background background;
    private final Appearance appearance;
    private final Consumer<Destination> navigator;
    private @Nullable Picture picture;

    Pages(
            Hullwright hullwright,
            Session session,
            Decisions decisions,
            Peeks peeks,
            Background background,
            Appearance appearance,
            Consumer<Destination> navigator) {
        this.hullwright = hullwright;
        this.session = session;
        this.decisions = decisions;
        this.peeks = peeks;
        this.background = background;
        this.appearance = appearance;
        this.navigator = navigator;
    }

    Page<Picture> page(Place place) {
        return made.computeIfAbsent(place, this::begin);
    }

    FilesPage files() {
        return (FilesPage) page(Place.FILES);
    }

    private Page<Picture> begin(Place place) {
        var page = make(place);
        if (picture != null) {
            page.show(picture);
        }
        return page;
    }

    private Page<Picture> make(Place place) {
        return switch (place) {
            case OVERVIEW -> new OverviewPage(background, navigator);
            case CONTAINERS -> new ContainersPage(background, navigator, peeks);
            case FINDINGS -> new FindingsPage(background, navigator, decisions);
            case CHECKLIST -> new ChecklistPage(background, navigator, decisions);
            case FILES -> new FilesPage(hullwright, session, background, navigator);
            case ENGINE -> new EnginePage(background, navigator);
            case SETTINGS ->
                    new SettingsPage(hullwright, session, background, appearance, Action.keys());
        };
    }

    void show(Picture now) {
        picture = now;
        made.values().forEach(page -> page.show(now));
    }
}
