package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every id of the CIS Docker Benchmark 1.6.0, sections 1 to 7, and the C.5.3 family is some
/// check's.
class CisCoverageTest {

    @Test
    void everyIdOfTheBenchmarkIsAsked() {
        var asked = new TreeSet<String>();
        for (var entry : Catalog.all()) {
            for (var reference : entry.description().references()) {
                if (reference.startsWith("cis-docker-1.6.0/")) {
                    asked.add(reference.substring("cis-docker-1.6.0/".length()));
                }
            }
        }
        assertEquals(new TreeSet<>(benchmark().toList()), asked);
    }

    private static Stream<String> benchmark() {
        return Stream.of(
                        numbered("1.1.", 18),
                        numbered("1.2.", 2),
                        numbered("2.", 18),
                        numbered("3.", 24),
                        numbered("4.", 12),
                        numbered("5.", 32),
                        numbered("6.", 2),
                        numbered("7.", 9),
                        numbered("C.5.3.", 4))
                .flatMap(ids -> ids);
    }

    private static Stream<String> numbered(String prefix, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> prefix + number);
    }
}
