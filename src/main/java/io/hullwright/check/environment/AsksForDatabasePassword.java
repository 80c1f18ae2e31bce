package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.util.List;
import java.util.Set;

@CheckInfo(
        id = "ENV-019",
        title = "The database asks for a password",
        severity = Severity.CRITICAL,
        checklist = {"data-security/1", "environment-variables/1"},
        references = {"owasp-top-10-2021/A07", "nist-csf-2.0/PR.AA-01"},
        why =
                """
                A database that lets everyone in gives all data to whatever reaches its network: another \
                container that was taken over, or the world where its port is published.\
                """,
        remedy =
                "Take the variable out and give the administrator a password from a secret file"
                        + " (POSTGRES_PASSWORD_FILE, MYSQL_ROOT_PASSWORD_FILE). A database that exists"
                        + " needs it set inside, too.")
final class AsksForDatabasePassword implements EnvironmentCheck {

    private static final Set<String> PASSWORDS =
            Set.of(
                    "MARIADB_RANDOM_ROOT_PASSWORD",
                    "MARIADB_ROOT_PASSWORD",
                    "MARIADB_ROOT_PASSWORD_FILE",
                    "MARIADB_ROOT_PASSWORD_HASH",
                    "MYSQL_RANDOM_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD",
                    "MYSQL_ROOT_PASSWORD_FILE",
                    "POSTGRES_PASSWORD",
                    "POSTGRES_PASSWORD_FILE");

    /// PostgreSQL that trusts and Neo4j without authentication ask nobody, also where a password is
    /// given; the others start without one only where none is.
    private static final Set<String> WHATEVER_IS_GIVEN =
            Set.of("NEO4J_AUTH", "POSTGRES_HOST_AUTH_METHOD");

    @Override
    public Verdict inspect(Workload workload) {
        var variables = workload.environment().variables();
        var asks = has(variables, PASSWORDS);
        for (var variable : variables) {
            if (variable.has(ValueTrait.OPEN_LOGIN)
                    && (!asks || WHATEVER_IS_GIVEN.contains(variable.name()))) {
                return Verdict.fail(
                        variable.name()
                                + (asks
                                        ? " lets everyone in whatever password is given"
                                        : " lets everyone in and no password is given")
                                + ", expected a password that is asked for",
                        variable.origin());
            }
        }
        if (asks) {
            return Verdict.pass();
        }
        return Verdict.notApplicable("no variable sets up a database");
    }

    private static boolean has(List<Variable> variables, Set<String> names) {
        for (var variable : variables) {
            if (names.contains(variable.name()) && !variable.has(ValueTrait.EMPTY)) {
                return true;
            }
        }
        return false;
    }
}
