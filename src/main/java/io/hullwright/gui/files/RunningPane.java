package io.hullwright.gui.files;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Pairing;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Detail;
import io.hullwright.gui.support.Evidence;
import io.hullwright.gui.support.FilePlace;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The containers that come from the file, and where each is not what the file says.
final class RunningPane {

    private final Detail detail = new Detail("files-running");
    private final Consumer<Destination> navigator;
    private final IntConsumer goTo;

    /// @param goTo told the line where a difference was written
    RunningPane(Consumer<Destination> navigator, IntConsumer goTo) {
        this.navigator = navigator;
        this.goTo = goTo;
    }

    ScrollPane pane() {
        return detail.pane();
    }

    /// Where there is nothing to show, and why.
    void hint(String text) {
        detail.hint(text);
    }

    void show(List<Running> running) {
        detail.clear();
        for (var one : running) {
            show(one);
        }
    }

    private void show(Running one) {
        var subject = one.container().subject();
        var link = new Hyperlink(Plain.line(subject.name(), 80));
        link.getStyleClass().add("strong");
        link.setOnAction(_ -> navigator.accept(Destination.container(subject)));
        var state = "container.state." + one.container().activity().state().word();
        detail.add(new FlowPane(10, 2, link, Controls.label(Words.of(state), "muted")));
        var pairing = one.pairing();
        if (pairing == null) {
            detail.muted(Words.of("files.running.not_compared"));
        } else {
            compared(pairing);
        }
    }

    private void compared(Pairing pairing) {
        switch (pairing.declared()) {
            case Fact.Unknown<?>(var why) -> detail.muted(Evidence.safe(why));
            case Fact.Known<?> _
                    when pairing.declared().orElse(java.util.Optional.empty()).isEmpty() ->
                    detail.text(Words.of("files.running.no_service"));
            case Fact.Known<?> _ -> differences(pairing);
        }
    }

    private void differences(Pairing pairing) {
        if (pairing.differences().isEmpty() && pairing.unseen().isEmpty()) {
            detail.add(Controls.wrapped(Words.of("files.running.same"), "good"));
        }
        pairing.differences().forEach(difference -> detail.add(box(difference)));
        for (var aspect : Aspect.values()) {
            var why = pairing.unseen().get(aspect);
            if (why != null) {
                detail.muted(Words.of("files.running.unseen", name(aspect), Evidence.safe(why)));
            }
        }
    }

    private VBox box(Difference difference) {
        var place = FilePlace.of(difference.declaredAt());
        var name = name(difference.aspect());
        var box =
                new VBox(
                        2,
                        place == null ? Controls.label(name, "strong") : link(name, place.line()),
                        Controls.wrapped(
                                Words.of("files.running.written", safe(difference.declared()))),
                        Controls.wrapped(Words.of("files.running.live", safe(difference.live()))));
        box.getStyleClass().add("difference");
        return box;
    }

    private Hyperlink link(String name, int line) {
        var link = new Hyperlink(Words.of("files.running.at", name, line));
        link.setOnAction(_ -> goTo.accept(line));
        return link;
    }

    private static String safe(String text) {
        return Evidence.safe(text);
    }

    private static String name(Aspect aspect) {
        return Words.of("files.aspect." + aspect.name().toLowerCase(Locale.ROOT));
    }
}
