package io.hullwright.cli;

import io.hullwright.work.Problem;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "harden", description = "Show, or write, what mends a file without guessing.")
final class HardenCommand implements Callable<Integer> {

    @Override
    public Integer call() throws Problem {
        throw new Problem(
                Problem.Kind.WRONG_USE,
                "HW-154",
                "What to harden is not said.",
                "That can be a compose file, or containers.",
                "Run `hullwright harden compose FILE`, or `hullwright harden container NAME`.",
                null);
    }
}
