package io.hullwright.gui.look;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.FileChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.facts.Subject;
import io.hullwright.gui.support.Background;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.concurrent.Task;
import org.jspecify.annotations.Nullable;

/// Looks at an engine, keeps looking, and says how it stands. Lives on the JavaFX thread.
public final class Session {

    private final Hullwright hullwright;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Connecting());
    private final DoubleProperty progress = new SimpleDoubleProperty(-1);
    private EngineChoice choice = EngineChoice.usual();
    private @Nullable Task<?> look;
    private @Nullable Following following;
    private Picture.@Nullable Baseline baseline;

    public Session(Hullwright hullwright, Background background) {
        this.hullwright = hullwright;
        this.background = background;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public State state() {
        return state.get();
    }

    /// From 0 to 1 while a look runs; -1 when nobody knows how far it is.
    public DoubleProperty progressProperty() {
        return progress;
    }

    public EngineChoice choice() {
        return choice;
    }

    /// Forgets what was seen and looks at this.
    public void open(EngineChoice what) {
        stop();
        choice = what;
        baseline = null;
        state.set(new State.Connecting());
        look();
    }

    /// @param address as Docker writes it, or the name of a context; empty for Docker's own rules
    public void openAddress(String address) {
        var usual = EngineChoice.usual();
        var named = address.strip();
        var isAddress = named.contains("://");
        open(
                new EngineChoice(
                        isAddress ? named : null,
                        isAddress || named.isEmpty() ? null : named,
                        null,
                        false,
                        usual.changes(),
                        usual.askRegistry(),
                        usual.trustedRegistries()));
    }

    /// Looks at everything once more; what is shown stays until the look is done.
    public void lookAgain() {
        if (state() instanceof State.Shown(var picture, _)) {
            cancelLook();
            baseline = picture.baseline();
            state.set(new State.Shown(picture, new State.Freshness.Looking()));
            look();
        } else {
            open(choice);
        }
    }

    /// A look at a file, beside the engine where one is shown. Run it in the background.
    public Background.Work<FilePicture> lookAt(Path file) {
        var what = choice;
        var withEngine = isLive() && state() instanceof State.Shown;
        return told -> {
            if (withEngine) {
                try {
                    return lookAt(file, what, true, told);
                } catch (Problem e) {
                    if (e.kind() != Problem.Kind.CANNOT_LOOK) {
                        throw e;
                    } // the engine may have gone; a file that cannot be read is told below
                }
            }
            return lookAt(file, what, false, told);
        };
    }

    private FilePicture lookAt(Path file, EngineChoice what, boolean withEngine, Progress progress)
            throws Problem, InterruptedException {
        var files =
                new FileChoice(List.of(file), List.of(), !withEngine, false, List.of(), List.of());
        var seen = hullwright.inspect(what, files, null, true, progress);
        var hasEngine = withEngine && seen.audit().subjects().stream().anyMatch(Session::isEngine);
        return new FilePicture(seen, hasEngine);
    }

    private static boolean isEngine(Subject subject) {
        return subject.kind() == Subject.Kind.ENGINE;
    }

    /// Ends the look that runs. What was shown before it stays.
    public void cancel() {
        if (look == null) {
            return;
        }
        cancelLook();
        if (state() instanceof State.Shown(var picture, _)) {
            state.set(new State.Shown(picture, freshness()));
        } else {
            state.set(new State.Stopped());
        }
    }

    public boolean isLooking() {
        return look != null;
    }

    /// Ends everything that runs.
    public void stop() {
        cancelLook();
        if (following != null) {
            following.end();
            following = null;
        }
    }

    private void cancelLook() {
        if (look != null) {
            look.cancel();
            look = null;
            progress.unbind();
        }
    }

    private void look() {
        var what = choice;
        var follower = following;
        var since = baseline;
        if (follower != null) {
            follower.lookBegins();
        }
        var task =
                background.start(
                        told -> {
                            var looked =
                                    Picture.of(hullwright.inspect(what, null, told)).since(since);
                            return follower == null ? looked : follower.merge(looked);
                        },
                        this::seen,
                        this::failed);
        look = task;
        progress.bind(task.progressProperty());
    }

    private void seen(Picture looked) {
        cancelLook();
        if (baseline == null) {
            baseline = looked.baseline();
        }
        var picture = looked.since(baseline);
        if ((following == null || following.hasEnded()) && isLive()) {
            follow(picture);
        }
        var latest = following == null ? picture : following.latest();
        state.set(new State.Shown(latest, freshness()));
    }

    /// Judges what is shown once more, after a person decided something.
    void judgeAgain() {
        if (look != null) {
            cancelLook();
            look();
        }
        if (state() instanceof State.Shown(var picture, _)) {
            var facts = choice;
            var since = baseline;
            var _ =
                    background.start(
                            _ ->
                                    Picture.of(
                                                    hullwright.judge(
                                                            picture.facts(),
                                                            picture.audit().sample(),
                                                            null))
                                            .since(since),
                            judged -> judged(judged, facts),
                            this::failed);
        }
    }

    /// The watch judges by what was decided when it began: it begins anew.
    private void judged(Picture picture, EngineChoice of) {
        if (!of.equals(choice) || !(state() instanceof State.Shown(_, var fresh))) {
            return;
        }
        if (following != null) {
            following.end();
            following = null;
        }
        if (isLive()) {
            follow(picture);
        }
        state.set(new State.Shown(picture, fresh));
    }

    private void follow(Picture picture) {
        following = new Following(hullwright, background, choice, picture, this::follow);
        following.start();
    }

    private void failed(Throwable failure) {
        cancelLook();
        var problem = Problems.of(failure);
        if (state() instanceof State.Shown(var picture, _)) {
            state.set(new State.Shown(picture, new State.Freshness.Lost(problem)));
            if (following != null && following.freshness() instanceof State.Freshness.Live) {
                following.lookSoon();
            }
        } else {
            state.set(new State.NoEngine(problem));
        }
    }

    private boolean isLive() {
        return !choice.sample() && choice.snapshot() == null;
    }

    private State.Freshness freshness() {
        return following == null ? new State.Freshness.Still() : following.freshness();
    }

    /// What the engine told, on the JavaFX thread.
    private void follow(Following.News news) {
        if (news.from() != following) {
            return;
        }
        if (state() instanceof State.Shown(var before, var freshness)) {
            var picture = news.picture() == null ? before : news.picture();
            var looking = look != null && freshness instanceof State.Freshness.Looking;
            state.set(new State.Shown(picture, looking ? freshness : news.freshness()));
        }
        if (news.wantsLook() && look == null) {
            look();
        } else if (news.wantsLook()) {
            news.from().lookSoon();
        }
    }
}
