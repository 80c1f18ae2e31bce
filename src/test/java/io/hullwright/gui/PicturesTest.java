package io.hullwright.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.gui.support.Choices;
import io.hullwright.gui.support.Place;
import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeEngine.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
    void everyPageCanBeRead(int containers) throws IOException {
        var choice = Crowd.of(containers, folder);
        try (var window = ShownWindow.open("", choice, ShownWindow.light()).awaitFresh()) {
            for (var place : Place.values()) {
                open(window, place, containers);
                eachLook(window, place.name() + "-" + containers);
            }
            window.go(Place.FINDINGS);
            window.robot().push(KeyCode.CONTROL, KeyCode.K);
            window.await("entries", () -> window.shows("#palette-list .list-cell:filled"));
            eachLook(window, "palette-" + containers);
            window.robot().push(KeyCode.ESCAPE);
            window.robot().push(KeyCode.CONTROL, KeyCode.E);
            window.await("the dialog", () -> window.shows("#export-formats"));
            eachLook(window, "export-" + containers);
        }
        assertEquals(List.of(), faults);
    }

    /// Shows the page as a person who works on it sees it.
    private static void open(ShownWindow window, Place place, int containers) throws IOException {
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
    private static void file(ShownWindow window, int containers) throws IOException {
        window.await("the welcome", () -> window.shows("#files-welcome"));
        if (containers > 0) {
            var file = Files.writeString(window.home().resolve("compose.yaml"), COMPOSE);
            FilesTest.open(window, file);
            window.select("#files-table", 1);
        }
    }

    @Test
    void theFirstStartCanBeRead() {
        try (var engine = FakeEngine.start().answer("/info", new Answer.Silence());
                var window = ShownWindow.onEngine(engine.address())) {
            window.await("the first words", () -> window.shows("#state-pane"));
            eachLook(window, "first-start");
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noEngineCanBeRead() {
        try (var window = ShownWindow.onEngine("unix:///nowhere/docker.sock")) {
            window.await("the problem", () -> window.shows("#problem"));
            eachLook(window, "no-engine");
        }
        assertEquals(List.of(), faults);
    }

    /// What is shown, in both themes and both sizes.
    private void eachLook(ShownWindow window, String what) {
        for (var size : SIZES) {
            window.resize(size.width, size.height);
            for (var theme : THEMES) {
                frames(2);
                var name =
                        String.join(
                                "-",
                                what.toLowerCase(Locale.ROOT),
                                theme.name().toLowerCase(Locale.ROOT),
                                String.valueOf(size.width));
                var picture = Screenshots.take(window, "pages/" + name);
                assertEquals(size.width, picture.getWidth(), name);
                assertEquals(size.height, picture.getHeight(), name);
                var root = window.stage().getScene().getRoot();
                ShownWindow.onFx(() -> Cuts.in(root)).forEach(cut -> faults.add(name + ": " + cut));
                window.robot().push(KeyCode.CONTROL, KeyCode.T);
            }
        }
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
