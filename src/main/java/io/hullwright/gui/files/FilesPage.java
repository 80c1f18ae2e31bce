package io.hullwright.gui.files;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.core.Hullwright;
import io.hullwright.facts.Origin;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.look.Problems;
import io.hullwright.gui.look.Session;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Controls;
import io.hullwright.gui.support.Destination;
import io.hullwright.gui.support.Latest;
import io.hullwright.gui.support.Page;
import io.hullwright.gui.support.ProblemBox;
import io.hullwright.gui.support.TypedPath;
import io.hullwright.gui.support.Words;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.concurrent.Task;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Compose files and Dockerfiles: the text, what is wrong in it, and what runs from it.
public final class FilesPage implements Page<Picture> {

    private final Hullwright hullwright;
    private final Session session;
    private final Background background;
    private final OpenBar bar;
    private final SourceView source;
    private final FileFindings findings;
    private final RunningTab running;
    private final Welcome welcome;
    private final Latest traces;
    private final Label state = Controls.label("", "muted");
    private final VBox page = new VBox();
    private @Nullable Task<?> opening;
    private @Nullable Task<?> looking;
    private @Nullable Path asked;
    private @Nullable Path file;
    private @Nullable Looked looked;
    private List<Running.Trace> seen = List.of();
    private int wanted;

    /// What was read of a place.
    private record Opened(Path place, List<Path> files, SourceText text) {}

    public FilesPage(
            Hullwright hullwright,
            Session session,
            Background background,
            Consumer<Destination> navigator) {
        this.hullwright = hullwright;
        this.session = session;
        this.background = background;
        traces = new Latest(background);
        bar = new OpenBar(state, this::openTyped, this::openFile);
        source = new SourceView(this::lineChosen);
        findings = new FileFindings(background, navigator, this::goTo, source::focus);
        running = new RunningTab(navigator, this::goTo);
        welcome = new Welcome(background, this::open);
        state.setId("files-state");
        state.managedProperty().bind(state.textProperty().isNotEmpty());
        var own = new Tab(Words.of("files.tab.findings"), findings.node());
        var tabs = new TabPane(own, running.tab());
        tabs.setId("files-tabs");
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        var split = new SplitPane(source.node(), tabs);
        split.setDividerPositions(0.49);
        VBox.setVgrow(split, Priority.ALWAYS);
        page.getStyleClass().add("page");
        page.getChildren()
                .addAll(
                        Controls.label(Words.of("files.page"), "page-title"),
                        bar.node(),
                        state,
                        split);
        source.say(welcome.node());
    }

    /// Asks which file to open.
    public void choose() {
        bar.chooseFile();
    }

    private void openTyped(String text) {
        var typed = TypedPath.of(text);
        if (typed == null) {
            failed(
                    new Problem(
                            Problem.Kind.WRONG_USE,
                            "HW-183",
                            Words.of("files.no_path.what"),
                            Words.of("files.no_path.why"),
                            Words.of("files.no_path.next"),
                            null));
        } else {
            open(typed);
        }
    }

    private void open(Path place) {
        wanted = 0;
        read(place, null);
    }

    private void openFile(Path one) {
        wanted = 0;
        read(one, one);
    }

    /// @param one to show of the place; null for the first that is found there
    private void read(Path place, @Nullable Path one) {
        if (opening != null) {
            opening.cancel();
        }
        endLook();
        asked = place;
        state.setText(Words.of("files.opening"));
        opening =
                background.start(
                        _ -> {
                            var files = one == null ? hullwright.find(place) : List.of(one);
                            var first = files.getFirst();
                            return new Opened(
                                    place, files, SourceText.of(first, hullwright.text(first)));
                        },
                        opened -> show(opened, one == null),
                        this::failed);
    }

    private void show(Opened opened, boolean fresh) {
        opening = null;
        if (!opened.text().file().equals(file)) {
            findings.show(List.of(), 0);
        }
        file = opened.text().file();
        if (fresh) {
            bar.show(opened.place(), opened.files());
        }
        source.show(opened.text());
        source.goTo(wanted);
        look();
    }

    private void failed(Throwable failure) {
        opening = null;
        file = null;
        looked = null;
        state.setText("");
        findings.show(List.of(), 0);
        running.clear();
        source.say(new VBox(new ProblemBox(Problems.of(failure))));
    }

    private void endLook() {
        looked = null;
        if (looking != null) {
            looking.cancel();
            looking = null;
        }
    }

    /// Judges the file that is shown; what is seen of it stays until that is done.
    private void look() {
        var shown = file;
        if (shown == null) {
            return;
        }
        if (looking != null) {
            looking.cancel();
        }
        state.setText(Words.of("files.looking"));
        var work = session.lookAt(shown);
        looking =
                background.start(
                        told -> Looked.of(work.run(told), shown), this::judged, this::unjudged);
    }

    private void judged(Looked now) {
        looking = null;
        looked = now;
        seen = now.running().stream().map(Running::trace).toList();
        state.setText(now.words());
        source.mark(now.marks());
        findings.show(now.rows(), wanted);
        wanted = 0;
        running.show(now);
    }

    private void unjudged(Throwable failure) {
        looking = null;
        state.setText(Words.of("files.unjudged"));
        running.clear();
        source.say(new VBox(new ProblemBox(Problems.of(failure))));
    }

    private void goTo(int line) {
        source.goTo(line);
    }

    private void lineChosen(int line) {
        if (findings.choose(line)) {
            findings.focus();
        }
    }

    @Override
    public Parent content() {
        return page;
    }

    @Override
    public void show(Picture now) {
        welcome.show(now);
        var shown = file;
        if (shown != null) {
            traces.run(
                    _ -> Running.traces(now.observed().values(), shown),
                    again -> follow(now, again));
        }
    }

    /// The file is judged anew when other containers run from it, and when an engine has come.
    private void follow(Picture now, List<Running.Trace> again) {
        var changed = !again.equals(seen);
        seen = again;
        var engineCame = looked != null && !looked.withEngine() && !now.audit().sample();
        if (changed || engineCame) {
            look();
        }
    }

    @Override
    public void go(Destination destination) {
        var place = destination.file();
        if (place == null) {
            return;
        }
        wanted = place.line();
        var path = place.path().toAbsolutePath().normalize();
        if (path.equals(file)) {
            source.goTo(wanted);
            findings.choose(wanted);
            wanted = looked == null ? wanted : 0;
            source.focus();
        } else {
            read(path, null);
        }
    }

    @Override
    public void lookAgain() {
        var shown = file;
        if (shown != null) {
            wanted = source.line();
            read(shown, shown);
        } else if (asked != null) {
            open(asked);
        }
    }

    @Override
    public void copy() {
        findings.copy();
    }

    @Override
    public @Nullable Finding finding() {
        return findings.finding();
    }

    @Override
    public Origin.@Nullable File place() {
        return findings.place();
    }

    @Override
    public @Nullable Audit audit() {
        return looked == null ? null : looked.audit();
    }
}
