package io.hullwright.collect.trivy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// One run of a program whose output is read while it comes. However it ends, by itself, by its
/// time limit, by an interrupt or with this program, the whole tree of processes is ended.
final class ProgramRun<T> {

    /// What is kept of standard error.
    private static final int MOST_LINES = 20;

    private static final int LONGEST_LINE = 500;
    private static final long END_SECONDS = 5;

    /// Makes something of standard output.
    @FunctionalInterface
    interface Reading<T> {
        T read(InputStream out) throws IOException;
    }

    /// @param result null when the output could not be read
    /// @param unread why it could not
    /// @param said the last lines of standard error
    record Ended<T>(
            int code, @Nullable T result, @Nullable IOException unread, List<String> said) {}

    private final Process process;
    private final Reading<T> reading;
    private final Consumer<String> listener;
    private final ArrayDeque<String> said = new ArrayDeque<>();

    private ProgramRun(Process process, Reading<T> reading, Consumer<String> listener) {
        this.process = process;
        this.reading = reading;
        this.listener = listener;
    }

    /// @throws IOException when it does not start
    /// @throws TimeoutException when it did not end within `limit`; it is ended by now
    static <T> Ended<T> run(
            ProcessBuilder builder, Duration limit, Reading<T> reading, Consumer<String> listener)
            throws IOException, InterruptedException, TimeoutException {
        var process = builder.start();
        var ending = new Thread(() -> end(process), "end scanner");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            process.getOutputStream().close();
            return new ProgramRun<>(process, reading, listener).await(limit);
        } finally {
            end(process);
            forget(ending);
        }
    }

    private static void forget(Thread ending) {
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException _) {
            // it is running: this program ends
        }
    }

    private Ended<T> await(Duration limit)
            throws IOException, InterruptedException, TimeoutException {
        var deadline = System.nanoTime() + limit.toNanos();
        var listening = start("scanner says", this::listen);
        var output = start("scanner writes", this::readAll);
        try {
            var ended = output.get(left(deadline), TimeUnit.NANOSECONDS);
            if (!process.waitFor(left(deadline), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            listening.get(Math.max(left(deadline), 1), TimeUnit.NANOSECONDS);
            return new Ended<>(process.exitValue(), ended.result(), ended.unread(), lines());
        } catch (ExecutionException e) {
            throw new IOException("the output was lost", e.getCause());
        }
    }

    private static long left(long deadline) {
        return deadline - System.nanoTime();
    }

    private static <R> FutureTask<R> start(String name, java.util.concurrent.Callable<R> work) {
        var task = new FutureTask<>(work);
        Thread.ofPlatform().daemon().name(name).start(task);
        return task;
    }

    /// What follows a report that cannot be read is thrown away, so that the program can end and
    /// say why.
    private Ended<T> readAll() throws IOException {
        try (var out = process.getInputStream()) {
            try {
                return new Ended<>(0, reading.read(out), null, List.of());
            } catch (IOException e) {
                out.transferTo(OutputStream.nullOutputStream());
                return new Ended<>(0, null, e, List.of());
            }
        }
    }

    private @Nullable Void listen() throws IOException {
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8))) {
            var line = new StringBuilder();
            for (int c; (c = lines.read()) >= 0; ) {
                if (c != '\n' && c != '\r') {
                    if (line.length() < LONGEST_LINE) {
                        line.append((char) c);
                    }
                } else if (!line.isEmpty()) {
                    take(line.toString());
                    line.setLength(0);
                }
            }
            if (!line.isEmpty()) {
                take(line.toString());
            }
        }
        return null;
    }

    private void take(String line) {
        var text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        synchronized (said) {
            said.add(text);
            if (said.size() > MOST_LINES) {
                said.remove();
            }
        }
        listener.accept(text);
    }

    private List<String> lines() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /// Ends the process and all that it started.
    static void end(Process process) {
        var tree = process.descendants().toList();
        process.destroyForcibly();
        tree.forEach(ProcessHandle::destroyForcibly);
        try {
            process.waitFor(END_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
