package io.hullwright.collect.trivy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hullwright.collect.trivy.TrivyLanes.Outcome;
import io.hullwright.work.Problem;
import java.util.ArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TrivyLanesTest {

    @Test
    void runsTwoAtOnceAndNeverThree() throws InterruptedException {
        var both = new CyclicBarrier(2); // opens only when two run side by side
        var running = new AtomicInteger();
        var most = new AtomicInteger();
        var works = new ArrayList<TrivyLanes.Work<Integer>>();
        for (var i = 0; i < 6; i++) {
            var number = i;
            works.add(
                    () -> {
                        most.accumulateAndGet(running.incrementAndGet(), Math::max);
                        try {
                            both.await(30, TimeUnit.SECONDS);
                        } catch (java.util.concurrent.BrokenBarrierException
                                | java.util.concurrent.TimeoutException e) {
                            throw new IllegalStateException(e);
                        }
                        running.decrementAndGet();
                        return number;
                    });
        }
        var results = TrivyLanes.run(works).stream().map(Object::toString).toList();
        assertEquals(
                java.util.stream.IntStream.range(0, 6)
                        .mapToObj(i -> new Outcome.Done<>(i).toString())
                        .toList(),
                results);
        assertEquals(2, most.get());
    }

    @Test
    void oneThatFailsStopsNoOther() throws InterruptedException {
        var works = new ArrayList<TrivyLanes.Work<String>>();
        works.add(
                () -> {
                    throw new Problem(Problem.Kind.CANNOT_LOOK, "HW-1", "a", "b", "c", null);
                });
        works.add(() -> "done");
        var outcomes = TrivyLanes.run(works);
        assertInstanceOf(Outcome.Failed.class, outcomes.getFirst());
        assertEquals(new Outcome.Done<>("done"), outcomes.getLast());
    }
}
