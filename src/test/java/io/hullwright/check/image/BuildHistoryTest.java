package io.hullwright.check.image;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.ImageFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.BuildStep;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BuildHistoryTest {

    @Test
    void everyHabitIsAskedAboutOnce() {
        var asked = EnumSet.noneOf(Habit.class);
        for (var check : BuildHistory.values()) {
            asked.add(check.habit());
        }
        assertEquals(EnumSet.allOf(Habit.class), asked);
        assertEquals(Habit.values().length, BuildHistory.values().length);
    }

    @Test
    void passOnACleanHistory() {
        for (var check : BuildHistory.values()) {
            assertPasses(check, hardened().build());
        }
    }

    @Test
    void eachFailsOnItsOwnHabitAlone() {
        for (var habit : Habit.values()) {
            var image = hardened().step("RUN", habit).build();
            for (var check : BuildHistory.values()) {
                if (check.habit() == habit) {
                    assertEquals(
                            new Origin.Image("registry.example.com/shop/web:1.2.0", "History[2]"),
                            ((Verdict.Fail) check.inspect(image)).origin());
                } else {
                    assertPasses(check, image);
                }
            }
        }
    }

    /// CIS 4.7: the reference script takes every `update` in the history for a fault.
    @Test
    void failsOnlyWhenAnIndexIsUpdatedAlone() {
        var check = BuildHistory.UPDATES_INDEX_WITH_INSTALL;
        assertEquals(
                "step 2 RUN updates a package index and installs nothing, expected update and"
                        + " install in one step",
                evidence(check.inspect(hardened().step("RUN", Habit.INDEX_UPDATE_ALONE).build())));
        assertPasses(check, hardened().step("RUN", Habit.CACHE_KEPT).build());
    }

    /// CIS 4.9: the reference script takes the base's own root file system for a fault.
    @Test
    void passesOnTheRootFileSystemOfTheBase() {
        var rootfs = new BuildStep(1, "ADD", Set.of(), true);
        assertPasses(
                BuildHistory.COPIES_LOCAL_FILES,
                hardened().steps(Fact.known(List.of(rootfs))).build());
    }

    @Test
    void saysWhoseStepItWas() {
        var steps =
                List.of(
                        new BuildStep(3, "RUN", Set.of(Habit.CACHE_KEPT), true),
                        new BuildStep(4, "COPY", Set.of(), false),
                        new BuildStep(5, "", Set.of(Habit.CACHE_KEPT, Habit.SUDO), false));
        assertEquals(
                Verdict.fail(
                        "step 3 RUN of the base image, step 5 leaves a package cache behind,"
                                + " expected it removed in the same step",
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "History[3]")),
                BuildHistory.LEAVES_NO_CACHE.inspect(hardened().steps(Fact.known(steps)).build()));
    }

    @Test
    void areUnknownWithoutAHistory() {
        for (var check : BuildHistory.values()) {
            assertEquals(
                    "no answer",
                    unseen(check.inspect(hardened().steps(Fact.unknown("no answer")).build())));
        }
    }
}
