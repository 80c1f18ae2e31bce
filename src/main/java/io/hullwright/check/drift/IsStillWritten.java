package io.hullwright.check.drift;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.Workload;
import java.util.Optional;

@CheckInfo(
        id = "DRF-001",
        title = "The container's service stands in its compose files",
        severity = Severity.LOW,
        why =
                """
                A container whose service was taken out of the file goes on running: nobody updates \
                it, and whoever reads the file does not know that it is there.\
                """,
        remedy =
                """
                Remove what is left over with docker compose up --detach --remove-orphans, or put \
                the service back into the file.\
                """)
final class IsStillWritten implements DriftCheck {

    @Override
    public Verdict inspect(Pairing pairing) {
        return switch (pairing.declared()) {
            case Fact.Unknown<Optional<Workload>>(var why) -> Verdict.unknown(why);
            case Fact.Known<Optional<Workload>>(var declared) ->
                    declared.isPresent()
                            ? Verdict.pass()
                            : Verdict.fail(
                                    "its compose files have no such service any more",
                                    new Origin.Inspect("Config.Labels"),
                                    new Fix.RunYourself(
                                            "docker compose up --detach --remove-orphans"));
        };
    }
}
