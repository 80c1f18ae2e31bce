package io.hullwright.gui.support;

import io.hullwright.work.Progress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Task;

/// Runs what blocks on virtual threads and hands the result back on the JavaFX thread. Nothing else
/// in the window makes threads.
public final class Background implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /// Work that blocks and says how far it is.
    @FunctionalInterface
    public interface Work<T> {
        T run(Progress progress) throws Exception;
    }

    /// Starts the work. `done` and `failed` run on the JavaFX thread; after `cancel()` neither
    /// does. Once it is closed, nothing is started.
    public <T> Task<T> start(Work<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        var task =
                new Task<T>() {
                    @Override
                    protected T call() throws Exception {
                        return work.run(this::tell);
                    }

                    private void tell(int step, int total, String doing) {
                        updateProgress(step, total);
                        updateMessage(doing);
                    }
                };
        task.setOnSucceeded(_ -> done.accept(task.getValue()));
        task.setOnFailed(_ -> failed.accept(task.getException()));
        if (threads.isShutdown()) {
            task.cancel();
        } else {
            threads.execute(task);
        }
        return task;
    }

    /// Work whose outcome nobody waits for.
    public void forget(Runnable work) {
        if (!threads.isShutdown()) {
            threads.execute(work);
        }
    }

    /// Runs a step on the JavaFX thread, after what waits there already.
    public void show(Runnable step) {
        Platform.runLater(step);
    }

    /// Interrupts what still runs and does not wait for it.
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
