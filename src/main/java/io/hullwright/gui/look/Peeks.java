package io.hullwright.gui.look;

import io.hullwright.core.Hullwright;
import io.hullwright.gui.support.Background;
import io.hullwright.work.Problem;
import java.util.List;
import java.util.function.Consumer;

/// Closer looks at one container, each only when a person asks for it.
public final class Peeks {

    private final Hullwright hullwright;
    private final Background background;
    private final Session session;

    public Peeks(Hullwright hullwright, Background background, Session session) {
        this.hullwright = hullwright;
        this.background = background;
        this.session = session;
    }

    public void settings(String id, Consumer<List<String>> seen, Consumer<Problem> failed) {
        look(id, Hullwright.Peek.SETTINGS, seen, failed);
    }

    public void processes(String id, Consumer<List<String>> seen, Consumer<Problem> failed) {
        look(id, Hullwright.Peek.PROCESSES, seen, failed);
    }

    public void log(String id, Consumer<List<String>> seen, Consumer<Problem> failed) {
        look(id, Hullwright.Peek.LOG, seen, failed);
    }

    private void look(
            String id,
            Hullwright.Peek what,
            Consumer<List<String>> seen,
            Consumer<Problem> failed) {
        var choice = session.choice();
        var _ =
                background.start(
                        _ -> hullwright.peek(choice, id, what),
                        seen,
                        failure -> failed.accept(Problems.of(failure)));
    }
}
