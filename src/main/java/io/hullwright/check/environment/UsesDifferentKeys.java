package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.List;

@CheckInfo(
        id = "ENV-007",
        title = "Different keys have different values",
        severity = Severity.MEDIUM,
        checklist = {"environment-variables/2", "before-deployment/3"},
        references = {"owasp-top-10-2021/A02"},
        why =
                """
                With one value for SECRET_KEY and JWT_SECRET_KEY, whoever learns how a session cookie is \
                signed also forges tokens, and neither key can be replaced without the other.\
                """,
        remedy = "Make one random value for each: openssl rand -hex 32.")
final class UsesDifferentKeys implements EnvironmentCheck {

    @Override
    public Verdict inspect(Workload workload) {
        var all = workload.environment().variables();
        for (var i = 0; i < all.size(); i++) {
            if (isKey(all.get(i)) && repeatsLater(all, i)) {
                return failure(all, all.get(i).fingerprint());
            }
        }
        return Verdict.pass();
    }

    private static boolean repeatsLater(List<Variable> all, int first) {
        for (var i = first + 1; i < all.size(); i++) {
            if (isKey(all.get(i))
                    && all.get(i).fingerprint().equals(all.get(first).fingerprint())) {
                return true;
            }
        }
        return false;
    }

    /// A connection string repeats the password of its own account and is no key of its own.
    private static boolean isKey(Variable variable) {
        return !variable.fingerprint().isEmpty()
                && !variable.has(ValueTrait.CONNECTION_CREDENTIAL)
                && !variable.has(ValueTrait.EMPTY);
    }

    private static Verdict failure(List<Variable> all, String fingerprint) {
        var same =
                Variables.matching(
                        all, other -> isKey(other) && other.fingerprint().equals(fingerprint));
        return Verdict.fail(
                "one value in " + Variables.names(same) + ", expected a value for each",
                same.getFirst().origin());
    }
}
