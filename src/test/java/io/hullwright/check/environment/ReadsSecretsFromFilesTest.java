package io.hullwright.check.environment;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import org.junit.jupiter.api.Test;

class ReadsSecretsFromFilesTest {

    private final ReadsSecretsFromFiles check = new ReadsSecretsFromFiles();

    @Test
    void passesWhenTheFileIsNamed() {
        assertPasses(
                check,
                hardened()
                        .image("postgres:17")
                        .variable("POSTGRES_PASSWORD_FILE", ValueTrait.FILE_REFERENCE)
                        .secretFiles("/run/secrets/postgres_password")
                        .build());
    }

    @Test
    void failsNamingTheFileVariableOfAKnownImage() {
        var expected =
                Verdict.fail(
                        "POSTGRES_PASSWORD holds the credential itself, expected"
                                + " POSTGRES_PASSWORD_FILE=/run/secrets/postgres_password, which"
                                + " image postgres reads",
                        new Origin.Inspect("Config.Env"),
                        new Fix.RunYourself(
                                "(umask 077; mkdir -p secrets; openssl rand -hex 32 >"
                                        + " secrets/postgres_password)"));
        assertEquals(expected, check.inspect(plain("postgres:17", "POSTGRES_PASSWORD")));
    }

    @Test
    void knowsTheImagesThatReadFiles() {
        assertNames("mysql:8.4", "MYSQL_ROOT_PASSWORD", "MYSQL_ROOT_PASSWORD_FILE");
        assertNames("mariadb:11", "MARIADB_PASSWORD", "MARIADB_PASSWORD_FILE");
        assertNames("mongo:8", "MONGO_INITDB_ROOT_PASSWORD", "MONGO_INITDB_ROOT_PASSWORD_FILE");
        assertNames("wordpress:6", "WORDPRESS_DB_PASSWORD", "WORDPRESS_DB_PASSWORD_FILE");
        assertNames("nextcloud:31", "MYSQL_PASSWORD", "MYSQL_PASSWORD_FILE");
        assertNames("joomla:5", "JOOMLA_DB_PASSWORD", "JOOMLA_DB_PASSWORD_FILE");
        assertNames(
                "influxdb:2",
                "DOCKER_INFLUXDB_INIT_PASSWORD",
                "DOCKER_INFLUXDB_INIT_PASSWORD_FILE");
        assertNames(
                "dpage/pgadmin4:9", "PGADMIN_DEFAULT_PASSWORD", "PGADMIN_DEFAULT_PASSWORD_FILE");
        assertNames(
                "grafana/grafana:12",
                "GF_SECURITY_ADMIN_PASSWORD",
                "GF_SECURITY_ADMIN_PASSWORD__FILE");
    }

    @Test
    void failsWhenSecretsAreMountedAndACredentialIsPlainAllTheSame() {
        assertEquals(
                "API_TOKEN beside the mounted secrets [/run/secrets/a, /run/secrets/b], expected"
                        + " every credential in a secret file",
                evidence(
                        check.inspect(
                                hardened()
                                        .variable("API_TOKEN", ValueTrait.CREDENTIAL)
                                        .secretFiles("/run/secrets/b", "/run/secrets/a")
                                        .build())));
    }

    @Test
    void doesNotAskWhereNothingReadsFiles() {
        var because = "no secret is mounted and the image is not known to read *_FILE variables";
        assertEquals(because, notApplicable(check.inspect(plain("redis:8", "REDIS_PASSWORD"))));
        assertEquals(because, notApplicable(check.inspect(plain("postgres:17", "API_TOKEN"))));
    }

    @Test
    void neverPutsAStrangeNameIntoACommand() {
        assertEquals(
                "no secret is mounted and the image is not known to read *_FILE variables",
                notApplicable(check.inspect(plain("postgres:17", "POSTGRES_;reboot;PASSWORD"))));
    }

    private void assertNames(String image, String variable, String expected) {
        var seen = evidence(check.inspect(plain(image, variable)));
        assertEquals(
                expected, seen.substring(seen.indexOf("expected ") + 9, seen.indexOf('=')), seen);
    }

    private static Workload plain(String image, String variable) {
        return hardened().image(image).variable(variable, ValueTrait.CREDENTIAL).build();
    }
}
