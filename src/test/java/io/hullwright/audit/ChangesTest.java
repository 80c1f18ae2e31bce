package io.hullwright.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static final Waiver WAIVER =
            new Waiver("PRV-001", "web", "r", "b", LocalDate.of(2027, 1, 1));

    private static Finding finding(String name, Verdict verdict, boolean waived) {
        return new Finding(
                Catalog.find("PRV-001").orElseThrow(),
                Subject.named(Subject.Kind.CONTAINER, name, name),
                verdict,
                waived ? WAIVER : null);
    }

    private static Finding open(String name) {
        return finding(name, Verdict.fail("it is on", new Origin.Inspect("a")), false);
    }

    private static Changes between(List<Finding> before, Finding... after) {
        return Changes.between(before, List.of(after));
    }

    @Test
    void nothingChangedWhereTheSameFails() {
        assertTrue(between(List.of(open("web")), open("web")).isEmpty());
    }

    @Test
    void whatFailsNowAndDidNotIsNew() {
        var passed = finding("web", Verdict.pass(), false);
        assertEquals(
                new Changes(
                        List.of(open("web"), open("db")),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of()),
                between(List.of(passed), open("web"), open("db")));
    }

    @Test
    void whatPassesNowIsMended() {
        var passed = finding("web", Verdict.pass(), false);
        assertEquals(
                new Changes(List.of(), List.of(passed), List.of(), List.of(), List.of()),
                between(List.of(open("web")), passed));
    }

    @Test
    void whatIsNotSeenAnyMoreIsNotMended() {
        var unseen = finding("web", Verdict.unknown("no answer"), false);
        assertEquals(
                new Changes(List.of(), List.of(), List.of(), List.of(unseen), List.of()),
                between(List.of(open("web")), unseen));
    }

    @Test
    void whatWasAcceptedIsNotMended() {
        var waived = finding("web", open("web").verdict(), true);
        assertEquals(
                new Changes(List.of(), List.of(), List.of(waived), List.of(), List.of()),
                between(List.of(open("web")), waived));
        assertEquals(List.of(open("web")), between(List.of(waived), open("web")).appeared());
    }

    @Test
    void whatIsNoLongerThereIsGone() {
        assertEquals(
                new Changes(List.of(), List.of(), List.of(), List.of(), List.of(open("web"))),
                between(List.of(open("web"))));
    }
}
