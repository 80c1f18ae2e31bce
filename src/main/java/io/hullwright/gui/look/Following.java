package io.hullwright.gui.look;

import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.Hullwright;
import io.hullwright.core.Watcher;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.gui.support.Background;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.animation.PauseTransition;
import javafx.concurrent.Task;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/// Keeps a picture as the engine is, from its events. What many events change is shown once.
final class Following implements Watcher {

    /// So long the engine must be quiet before everything is looked at once more: totals, the
    /// checklist and what two subjects share are only right after a whole look, and what changed
    /// between the first look and the beginning of its events nobody told.
    static final Duration QUIET = Duration.seconds(2);

    /// The engine is there but tells no events: it is looked at again and again.
    private static final String NO_EVENTS = "HW-114";

    /// @param picture null when only the freshness changed
    /// @param wantsLook true when only a whole look tells what is there
    record News(
            Following from,
            @Nullable Picture picture,
            State.Freshness freshness,
            boolean wantsLook) {

        private static @Nullable News after(@Nullable News before, @Nullable News now) {
            if (before == null || now == null) {
                return now;
            }
            return new News(
                    now.from,
                    now.picture == null ? before.picture : now.picture,
                    now.freshness,
                    before.wantsLook || now.wantsLook);
        }
    }

    private final Hullwright hullwright;
    private final Background background;
    private final EngineChoice choice;
    private final Consumer<News> told;
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private final AtomicReference<@Nullable News> waiting = new AtomicReference<>();
    private final List<UnaryOperator<Picture>> sinceLook = new ArrayList<>();
    private Picture shown;
    private @Nullable Task<?> watch;
    private volatile State.Freshness freshness = new State.Freshness.Still();
    private boolean away;
    private volatile boolean begun;
    private boolean hasEnded;

    Following(
            Hullwright hullwright,
            Background background,
            EngineChoice choice,
            Picture shown,
            Consumer<News> told) {
        this.shown = shown;
        this.hullwright = hullwright;
        this.background = background;
        this.choice = choice;
        this.told = told;
        quiet.setOnFinished(_ -> told.accept(new News(this, null, freshness, true)));
    }

    void start() {
        watch =
                background.start(
                        _ -> {
                            hullwright.watch(choice, null, this);
                            return "";
                        },
                        _ -> {},
                        this::ended);
    }

    private void ended(Throwable failure) {
        hasEnded = true;
        lost(Problems.of(failure));
    }

    /// True when the engine refused to be watched; a later look may begin anew.
    boolean hasEnded() {
        return hasEnded;
    }

    void end() {
        quiet.stop();
        if (watch != null) {
            watch.cancel();
        }
    }

    State.Freshness freshness() {
        return freshness;
    }

    synchronized Picture latest() {
        return shown;
    }

    /// From here on changes are kept, to be laid over what the look brings.
    synchronized void lookBegins() {
        sinceLook.clear();
    }

    /// What a whole look saw, with what was told while it ran.
    synchronized Picture merge(Picture looked) {
        var merged = looked;
        for (var change : sinceLook) {
            merged = change.apply(merged);
        }
        sinceLook.clear();
        shown = merged;
        return merged;
    }

    /// Asks for a whole look as soon as the engine is quiet.
    void lookSoon() {
        quiet.playFromStart();
    }

    @Override
    public void started(Audit audit) {
        freshness = new State.Freshness.Live();
        var missed = away || !audit.subjects().equals(latest().audit().subjects());
        away = false;
        begun = true;
        publish(null, missed);
    }

    @Override
    public void changed(String before, Finding finding) {
        // `again` tells it, with the facts
    }

    @Override
    public void again(Observed observed, List<Finding> findings) {
        change(picture -> picture.with(observed, findings));
    }

    @Override
    public void gone(Subject subject) {
        change(picture -> picture.without(subject));
    }

    @Override
    public void gone(String subjectLabel) {
        // told with the subject
    }

    @Override
    public void lost(Problem problem) {
        var polled = problem.code().equals(NO_EVENTS);
        away = !polled;
        freshness = polled ? new State.Freshness.Still() : new State.Freshness.Lost(problem);
        publish(null, false);
    }

    private void change(UnaryOperator<Picture> change) {
        synchronized (this) {
            sinceLook.add(change);
            shown = change.apply(shown);
        }
        publish(latest(), false);
    }

    /// Only the newest of several news is shown; a picture and a wish are not forgotten over it.
    private void publish(@Nullable Picture picture, boolean wantsLook) {
        var before =
                waiting.getAndAccumulate(
                        new News(this, picture, freshness, wantsLook), News::after);
        if (before == null) {
            background.show(this::deliver);
        }
    }

    private void deliver() {
        var news = waiting.getAndSet(null);
        if (news != null) {
            told.accept(news);
            if (news.picture() != null || begun) {
                begun = false;
                quiet.playFromStart();
            }
        }
    }
}
