package io.hullwright.collect;

import java.util.ArrayList;
import java.util.List;

/// A health test and how it is run, in one form for containers and files.
public final class HealthTerms {

    private HealthTerms() {}

    /// Times in nanoseconds; 0 where nothing is said.
    ///
    /// @param test as the engine has it, for example `CMD-SHELL` and a text
    public static List<String> of(
            List<String> test, long interval, long timeout, long startPeriod, long retries) {
        var terms = new ArrayList<>(test);
        for (var number : new long[] {interval, timeout, startPeriod, retries}) {
            terms.add(Long.toString(number));
        }
        return terms;
    }
}
