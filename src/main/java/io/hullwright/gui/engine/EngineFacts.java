package io.hullwright.gui.engine;

import io.hullwright.audit.Finding;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.FindingLink;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.SideBySide;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// How the engine is set up, and what fails on it.
final class EngineFacts {

    private static final double FACTS_PER_CENT = 52;

    private final Detail detail = new Detail("engine-detail");
    private final Latest latest;
    private final Consumer<Destination> navigator;
    private @Nullable Shown shown;

    private record Line(String name, String value) {}

    private record Shown(List<Line> lines, List<Finding> failing) {}

    EngineFacts(Background background, Consumer<Destination> navigator) {
        this.latest = new Latest(background);
        this.navigator = navigator;
    }

    ScrollPane pane() {
        return detail.pane();
    }

    void show(Picture picture) {
        latest.run(_ -> of(picture), this::fill);
    }

    private static Shown of(Picture picture) {
        var lines = new ArrayList<Line>();
        var failing = new ArrayList<Finding>();
        for (var observed : picture.observed().values()) {
            if (observed instanceof Engine engine) {
                add(engine, lines);
            }
            if (observed.subject().kind() == Subject.Kind.ENGINE) {
                picture.verdicts(observed.subject()).stream()
                        .filter(Finding::isOpen)
                        .forEach(failing::add);
            }
        }
        return new Shown(lines, failing);
    }

    private static void add(Engine engine, List<Line> lines) {
        add(lines, "engine.product", engine.product() + " " + engine.version());
        add(lines, "engine.api", engine.apiVersion());
        add(lines, "engine.system", engine.operatingSystem());
        add(
                lines,
                "engine.transport",
                Words.of("engine.transport." + engine.transport().name().toLowerCase(Locale.ROOT)));
        add(lines, "engine.rootless", known(engine.traits().rootless()));
        add(lines, "engine.userns", known(engine.traits().userNamespaceRemap()));
        add(lines, "engine.security", String.join(", ", engine.securityOptions()));
        add(lines, "engine.storage", engine.storageDriver());
        add(lines, "engine.logging", engine.loggingDriver());
        add(lines, "engine.cgroup", engine.cgroupVersion());
        add(lines, "engine.live_restore", yesOrNo(engine.liveRestore()));
        add(lines, "engine.icc", known(engine.defaultBridgeIcc()));
        add(lines, "engine.swarm", yesOrNo(engine.swarmActive()));
        if (engine.warnings() instanceof Fact.Known<List<String>>(var warnings)) {
            add(lines, "engine.warnings", String.join("; ", warnings));
        }
    }

    private static void add(List<Line> lines, String key, String value) {
        lines.add(
                new Line(
                        Words.of(key),
                        value.isBlank() ? Words.of("engine.none") : Plain.line(value, 500)));
    }

    private static String yesOrNo(boolean value) {
        return Words.of(value ? "engine.yes" : "engine.no");
    }

    private static String known(Fact<Boolean> fact) {
        return switch (fact) {
            case Fact.Known<Boolean>(var value) -> yesOrNo(value);
            case Fact.Unknown<Boolean>(var why) -> Words.of("evidence.unseen", why);
        };
    }

    private void fill(Shown now) {
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        detail.clear();
        var failing = new VBox();
        if (!now.failing().isEmpty()) {
            failing.getChildren()
                    .add(Controls.wrapped(Words.of("engine.findings"), "section-title"));
        }
        for (var finding : now.failing()) {
            failing.getChildren().add(new FindingLink(finding, navigator));
        }
        detail.add(new SideBySide(facts(now.lines()), failing, FACTS_PER_CENT));
    }

    private static VBox facts(List<Line> lines) {
        var grid =
                Detail.grid(
                        List.of(36, 64),
                        lines.stream().map(line -> List.of(line.name, line.value)).toList());
        return new VBox(8, Controls.wrapped(Words.of("engine.facts"), "section-title"), grid);
    }
}
