package io.hullwright.bench;

import io.hullwright.core.EngineChoice;
import io.hullwright.core.LocalHullwright;
import io.hullwright.work.Progress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Audits of one engine in one process, one after the other, each paired with `docker inspect` of
/// all its containers.
/// Arguments: address of the engine, rounds.
public final class WarmAudits {

    private WarmAudits() {}

    public static void main(String[] args) throws Exception {
        var hullwright =
                new LocalHullwright(
                        System.getenv(),
                        Path.of("/nonexistent"),
                        Path.of("/nonexistent"),
                        Clock.systemUTC());
        var choice = new EngineChoice(args[0], null, null, false, false, false, Set.of());
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (var round = 0; round < Integer.parseInt(args[1]); round++) {
            ours.add(millis(() -> hullwright.audit(choice, null, false, Progress.SILENT)));
            theirs.add(millis(() -> dockerInspect(args[0])));
        }
        System.out.printf("first audit %.0f ms, second %.0f ms%n", ours.get(0), ours.get(1));
        System.out.printf(
                "audit, from the second on: median %.0f ms %s%n",
                median(ours.subList(1, ours.size())), rounded(ours));
        System.out.printf("docker inspect: median %.0f ms %s%n", median(theirs), rounded(theirs));
        System.out.printf("ratio: %.2f%n", median(ours.subList(1, ours.size())) / median(theirs));
    }

    private interface Work {
        Object run() throws Exception;
    }

    private static double millis(Work work) throws Exception {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static Object dockerInspect(String address) throws Exception {
        var process =
                new ProcessBuilder(
                                "sh",
                                "-c",
                                "docker -H \"$1\" inspect $(docker -H \"$1\" ps -q)",
                                "sh",
                                address)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        return process.waitFor();
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().mapToDouble(d -> d).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static String rounded(List<Double> values) {
        return Arrays.toString(values.stream().mapToLong(Math::round).toArray());
    }
}
