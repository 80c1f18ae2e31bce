package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static io.hullwright.facts.WorkloadFixture.variableOf;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesNoCredentialTest {

    private final SharesNoCredential check = new SharesNoCredential();

    @Test
    void passesWhenNobodyElseHasTheValue() {
        assertPasses(check, hardened().variable("DB_PASSWORD", ValueTrait.CREDENTIAL).build());
    }

    @Test
    void failsNamingTheOthers() {
        var shared = variableOf("DB_PASSWORD", ValueTrait.CREDENTIAL);
        var verdict =
                check.inspect(
                        hardened()
                                .variable(shared.sharedWith(List.of("container worker-1")))
                                .variable(
                                        variableOf("API_KEY", ValueTrait.CREDENTIAL)
                                                .sharedWith(List.of("container admin-1")))
                                .build());
        assertEquals(
                Verdict.fail(
                        "the same credential value in API_KEY, DB_PASSWORD as in container admin-1,"
                                + " container worker-1, expected a value of its own",
                        new Origin.Inspect("Config.Env")),
                verdict);
    }
}
