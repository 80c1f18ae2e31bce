package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A picture of everything there is to see, in both themes and in a small and a large window, to be
/// looked at; and in none of them a word that nobody can read.
class PicturesTest {

    private record Size(int width, int height) {}

    private static final List<Size> SIZES = List.of(new Size(1000, 700), new Size(1920, 1200));

    private static final List<Choices.Theme> THEMES =
            List.of(Choices.Theme.LIGHT, Choices.Theme.DARK);

    private static final String COMPOSE =
            """
            # The shop, as it runs on the small machine in the cellar.
            name: shop
            services:
              proxy:
                image: nginx:latest
                ports:
                  - "80:80"
                  - "443:443"
                volumes:
                  - ./nginx.conf:/etc/nginx/nginx.conf
                  - /var/run/docker.sock:/var/run/docker.sock
              api:
                image: registry.example.org/shop/api:2.4.1
                user: "1001:1001"
                privileged: true
                environment:
                  DATABASE_URL: postgres://shop:${DB_PASSWORD}@db:5432/shop
                  LOG_LEVEL: ${LOG_LEVEL:-info}
                depends_on: [db, cache]
              worker:
                image: registry.example.org/shop/worker:2.4.1
                command: ["python", "-m", "shop.worker", "--queues", "mail,invoices,thumbnails"]
                cap_drop: [ALL]
                read_only: true
                mem_limit: 512m
              db:
                image: postgres:15-alpine
                environment:
                  POSTGRES_PASSWORD_FILE: /run/secrets/db_password
                volumes:
                  - db-data:/var/lib/postgresql/data
                secrets: [db_password]
              cache:
                image: redis:7
                network_mode: host
            volumes:
              db-data:
            secrets:
              db_password:
                file: ./db_password.txt
            """;

    @TempDir Path folder;

    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(ints = {0, 12, 1000})
    void everyPageCanBeRead(int containers) {
        var choice = Crowd.of(containers, folder);
        try (var window = ShownWindow.open("", choice, ShownWindow.light()).awaitFresh()) {
            eachLook(window, look -> walk(window, containers, look));
        }
        assertEquals(List.of(), faults);
    }

    private void walk(ShownWindow window, int containers, String look) {
        for (var place : Place.values()) {
            open(window, place, containers);
            take(window, place.name().toLowerCase(Locale.ROOT) + "-" + containers + look);
        }
        window.go(Place.FINDINGS);
        window.robot().push(KeyCode.CONTROL, KeyCode.K);
        window.await("entries", () -> window.shows("#palette-list .list-cell:filled"));
        take(window, "palette-" + containers + look);
        window.robot().push(KeyCode.ESCAPE);
        window.robot().push(KeyCode.CONTROL, KeyCode.E);
        window.await("the dialog", () -> window.shows("#export-formats"));
        take(window, "export-" + containers + look);
        window.robot().push(KeyCode.ESCAPE);
    }

    /// Shows the page as a person who works on it sees it.
    private static void open(ShownWindow window, Place place, int containers) {
        window.go(place);
        switch (place) {
            case OVERVIEW -> window.await("sections", () -> window.shows("#sections .row-button"));
            case CONTAINERS -> select(window, "#containers-table", containers);
            case FINDINGS -> select(window, "#findings-table", 3);
            case CHECKLIST -> select(window, "#checklist-table", 5);
            case FILES -> file(window, containers);
            case ENGINE -> window.await("facts", () -> window.shows("#engine-detail .label"));
            case SETTINGS -> window.await("keys", () -> window.shows("#keys"));
        }
    }

    private static void select(ShownWindow window, String table, int least) {
        if (least > 0) {
            window.select(table, Math.min(least, 2));
        }
    }

    /// Nothing is opened where there is no container.
    private static void file(ShownWindow window, int containers) {
        if (containers == 0) {
            window.await("the welcome", () -> window.shows("#files-welcome"));
        } else {
            if (!window.shows("#files-text")) {
                FilesTest.open(window, written(window.home().resolve("compose.yaml")));
            }
            window.select("#files-table", 1);
        }
    }

    private static Path written(Path file) {
        try {
            return Files.writeString(file, COMPOSE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theFirstStartCanBeRead() {
        try (var engine = FakeEngine.start().answer("/info", new Answer.Silence());
                var window = ShownWindow.onEngine(engine.address())) {
            window.await("the first words", () -> window.shows("#state-pane"));
            eachLook(window, look -> take(window, "first-start" + look));
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noEngineCanBeRead() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            eachLook(window, look -> take(window, "no-engine" + look));
        }
        assertEquals(List.of(), faults);
    }

    /// Those of the readme, of the sample that everybody has.
    @Test
    void theReadmeHasTheBest() {
        try (var window = ShownWindow.onSample(ShownWindow.light()).awaitFresh()) {
            window.resize(1280, 800);
            open(window, Place.OVERVIEW, 1);
            take(window, "overview-1280");
            window.robot().push(KeyCode.SLASH).write("cap_drop");
            window.await("few", () -> window.items("#findings-table").size() == 12);
            window.select("#findings-table", 5);
            window.robot().push(KeyCode.CONTROL, KeyCode.T);
            take(window, "findings-1280");
            window.robot().push(KeyCode.CONTROL, KeyCode.T);
            window.go(Place.CONTAINERS);
            window.select("#containers-table", 3);
            take(window, "containers-1280");
        }
        assertEquals(List.of(), faults);
    }

    /// Does it in both sizes and both themes, told how the names of their pictures end.
    private static void eachLook(ShownWindow window, Consumer<String> work) {
        for (var size : SIZES) {
            window.resize(size.width, size.height);
            for (var theme : THEMES) {
                work.accept("-" + theme.name().toLowerCase(Locale.ROOT) + "-" + size.width);
                window.robot().push(KeyCode.CONTROL, KeyCode.T);
            }
        }
    }

    private void take(ShownWindow window, String name) {
        frames(2);
        var picture = Screenshots.take(window, "pages/" + name);
        assertEquals(name.substring(name.lastIndexOf('-') + 1), "" + picture.getWidth());
        var root = window.stage().getScene().getRoot();
        ShownWindow.onFx(() -> Cuts.in(root)).forEach(cut -> faults.add(name + ": " + cut));
    }

    /// Lets what follows a change of size be laid out.
    private static void frames(int count) {
        for (var i = 0; i < count; i++) {
            ShownWindow.onFx(
                    () -> {
                        Platform.requestNextPulse();
                        return "";
                    });
        }
    }
}
