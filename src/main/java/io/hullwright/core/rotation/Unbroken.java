package io.hullwright.core.rotation;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl+C stops a rotation, but the program ends only when everything was put back.
final class Unbroken implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final CountDownLatch ended = new CountDownLatch(1);
    private final Thread hook;

    private Unbroken(Thread work) {
        hook =
                new Thread(
                        () -> {
                            work.interrupt();
                            await();
                        },
                        "end of rotation");
    }

    static Unbroken begin() {
        var unbroken = new Unbroken(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(unbroken.hook);
        return unbroken;
    }

    /// Forgets an interrupt, so that the way back can be gone.
    void letFinish() {
        Thread.interrupted();
    }

    private void await() {
        try {
            ended.await(LONGEST.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        ended.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // it is running: this program ends
        }
    }
}
