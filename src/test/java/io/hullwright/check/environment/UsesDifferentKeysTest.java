package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UsesDifferentKeysTest {

    private final UsesDifferentKeys check = new UsesDifferentKeys();

    @Test
    void passesWhenEachHasItsOwn() {
        assertPasses(check, workload(key("SECRET_KEY", "a"), key("JWT_SECRET_KEY", "b")));
    }

    @Test
    void failsWhenTwoAreTheSame() {
        assertEquals(
                Verdict.fail(
                        "one value in JWT_SECRET_KEY, SECRET_KEY, expected a value for each",
                        new Origin.Inspect("Config.Env")),
                check.inspect(
                        workload(
                                key("ADMIN_TOKEN", "b"),
                                key("SECRET_KEY", "a"),
                                key("JWT_SECRET_KEY", "a"))));
    }

    @Test
    void passesWhenAConnectionStringRepeatsItsPassword() {
        var url =
                new Variable(
                        "DATABASE_URL",
                        Set.of(ValueTrait.CONNECTION_CREDENTIAL),
                        "a",
                        List.of(),
                        new Origin.Inspect("Config.Env"));
        assertPasses(check, workload(key("DB_PASSWORD", "a"), url));
    }

    @Test
    void passesWhenNothingIsACredential() {
        assertPasses(check, workload(key("A", ""), key("B", "")));
    }

    private static Variable key(String name, String fingerprint) {
        return new Variable(
                name,
                Set.of(ValueTrait.CREDENTIAL),
                fingerprint,
                List.of(),
                new Origin.Inspect("Config.Env"));
    }

    private static Workload workload(Variable... variables) {
        var fixture = hardened();
        for (var variable : variables) {
            fixture.variable(variable);
        }
        return fixture.build();
    }
}
