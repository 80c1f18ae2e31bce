package io.hullwright.facts.joining;

import io.hullwright.facts.Aspect;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Setting;
import java.util.OptionalLong;

/// Compares what a workload may use up, and what happens when it stops.
final class Bounds {

    private Bounds() {}

    static void compare(Limits declared, Limits live, Findings findings) {
        limits(declared, live, findings);
        findings.compare(
                Aspect.RESTART,
                declared.restart().map(Bounds::plain),
                live.restart().map(Bounds::plain),
                Bounds::words);
    }

    /// The first limit that differs speaks for all, so that one edit is one difference.
    private static void limits(Limits declared, Limits live, Findings findings) {
        if (!declared.memoryBytes().value().equals(live.memoryBytes().value())) {
            findings.compare(
                    Aspect.LIMITS,
                    declared.memoryBytes(),
                    live.memoryBytes(),
                    bytes -> "memory " + words(bytes));
        } else if (!sameSwap(declared, live.memorySwapBytes())) {
            findings.compare(
                    Aspect.LIMITS,
                    declared.memorySwapBytes(),
                    live.memorySwapBytes(),
                    bytes -> "memory with swap " + words(bytes));
        } else if (!declared.pids().value().equals(live.pids().value())) {
            findings.compare(
                    Aspect.LIMITS,
                    declared.pids(),
                    live.pids(),
                    number -> "processes " + words(number));
        } else {
            findings.compare(
                    Aspect.LIMITS,
                    declared.cpu(),
                    live.cpu(),
                    cpu -> cpu.map(Limits.Cpu::toString).orElse("no processor limit"));
        }
    }

    /// An engine without swap accounting keeps no swap limit that nobody asked for.
    private static boolean sameSwap(Limits declared, Setting<OptionalLong> live) {
        var wanted = declared.memorySwapBytes();
        var isDefault = wanted.origin().equals(declared.memoryBytes().origin());
        return wanted.value().equals(live.value()) || (isDefault && live.value().isEmpty());
    }

    private static Limits.RestartPolicy plain(Limits.RestartPolicy policy) {
        return policy.name().isEmpty() ? new Limits.RestartPolicy("no", 0) : policy;
    }

    private static String words(Limits.RestartPolicy policy) {
        return policy.maximumRetries() == 0
                ? policy.name()
                : policy.name() + ":" + policy.maximumRetries();
    }

    private static String words(OptionalLong number) {
        return number.isEmpty() ? "without limit" : Long.toString(number.getAsLong());
    }
}
