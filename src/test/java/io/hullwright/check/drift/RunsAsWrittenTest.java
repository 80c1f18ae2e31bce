package io.hullwright.check.drift;

import static io.hullwright.check.Verdicts.notApplicable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Aspect;
import io.hullwright.facts.Difference;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunsAsWrittenTest {

    private static final Origin PLACE = new Origin.File(Path.of("compose.yaml"), 7, 5);
    private static final Workload WEB = WorkloadFixture.hardened().build();

    private static Pairing pairing(List<Difference> differences, Map<Aspect, String> unseen) {
        return new Pairing(WEB.subject(), Fact.known(Optional.of(WEB)), differences, unseen);
    }

    private static Difference difference(Aspect aspect) {
        return new Difference(aspect, "one", "another", PLACE, new Origin.Inspect("Config.X"));
    }

    @ParameterizedTest
    @EnumSource
    void everyAspectHasOneCheckThatFails(Aspect aspect) {
        var pairing = pairing(List.of(difference(aspect)), Map.of());
        for (var check : RunsAsWritten.values()) {
            var expected =
                    check.name().equals(aspect.name())
                            ? Verdict.fail(
                                    "the file says one, the container has another",
                                    PLACE,
                                    new Fix.RunYourself(
                                            "docker compose up --detach " + WEB.subject().name()))
                            : Verdict.pass();
            assertEquals(expected, check.inspect(pairing), check.name());
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasNotComparedDoesNotPass(RunsAsWritten check) {
        var unseen = Map.of(Aspect.valueOf(check.name()), "the image was not seen");
        assertEquals(
                Verdict.unknown("the image was not seen"),
                check.inspect(pairing(List.of(), unseen)));
        assertEquals(Verdict.pass(), check.inspect(pairing(List.of(), Map.of())));
    }

    @ParameterizedTest
    @EnumSource
    void whereThereIsNoServiceTheQuestionDoesNotArise(RunsAsWritten check) {
        assertEquals(
                "its compose files have no such service",
                notApplicable(check.inspect(without(Fact.known(Optional.empty())))));
        assertEquals(
                "its compose files were not read",
                notApplicable(check.inspect(without(Fact.unknown("gone")))));
    }

    private static Pairing without(Fact<Optional<Workload>> declared) {
        return new Pairing(WEB.subject(), declared, List.of(), Map.of());
    }
}
