package io.hullwright.facts.reading;

import static io.hullwright.facts.ValueTrait.ANY_ORIGIN;
import static io.hullwright.facts.ValueTrait.CONNECTION_CREDENTIAL;
import static io.hullwright.facts.ValueTrait.CREDENTIAL;
import static io.hullwright.facts.ValueTrait.DEBUG_ON;
import static io.hullwright.facts.ValueTrait.DEFAULT_PASSWORD;
import static io.hullwright.facts.ValueTrait.EMPTY;
import static io.hullwright.facts.ValueTrait.FILE_REFERENCE;
import static io.hullwright.facts.ValueTrait.OPEN_LOGIN;
import static io.hullwright.facts.ValueTrait.PRODUCTION;
import static io.hullwright.facts.ValueTrait.REMOTE_ENGINE;
import static io.hullwright.facts.ValueTrait.SHORT_KEY;
import static io.hullwright.facts.ValueTrait.SHORT_PASSWORD;
import static io.hullwright.facts.ValueTrait.TLS_OFF;
import static io.hullwright.facts.ValueTrait.TLS_UNVERIFIED;
import static io.hullwright.facts.ValueTrait.TLS_VERIFICATION_OFF;
import static io.hullwright.facts.ValueTrait.TOKEN_FORMAT;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.Origin;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Variable;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValueReaderTest {

    private static final String STRONG = "Vq8-tRz2_Lw9xKb4Pn7";
    private static final String HEX_64 = "9f86d081884c7d659a2feaa0c55ad015".repeat(2);
    private static final String BASE64_43 = "pQ7vX2mN9kLr4sTb8WcYz1aFg5HjD0eUi3oRt6AqBxE";

    private final ValueReader reader = new ValueReader(Fingerprints.withRandomKey());

    private void reads(String name, String value, ValueTrait... expected) {
        assertEquals(Set.of(expected), reader.traits(name, value), () -> name + "=" + value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POSTGRES_PASSWORD",
                "DB_PASSWD",
                "DB_PWD",
                "MYSQL_PASS",
                "PGPASSWORD",
                "dbPassword",
                "DBPassword",
                "ssl.key.passphrase",
                "spring.datasource.password",
                "DB_PASSWORD_1",
                "ADMIN_PW",
                "MINIO_ROOT_PASSWORD",
                "KEYSTORE_PASSWORD",
                "DB_PASSWORD_SHOP",
                "GITHUB_TOKEN",
                "API_KEY",
                "apiKey",
                "APIKEY",
                "CLIENT_SECRET",
                "AWS_SECRET_ACCESS_KEY",
                "AWS_CREDENTIALS",
                "ERLANG_COOKIE",
                "AUTH_SALT",
                "LOGGED_IN_KEY",
                "ACCOUNT_KEY",
                "STRIPE_SECRET_KEY",
                "SSH_PRIVATE_KEY",
                "SERVICE_ROLE_KEY",
                "AUTH_TOKEN"
            })
    void knowsCredentialsByTheirNames(String name) {
        reads(name, STRONG, CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PASSWORD_MIN_LENGTH=12",
                "TOKEN_EXPIRY=3600",
                "JWT_EXPIRES_IN=1h30m",
                "DISABLE_AUTH=true",
                "USE_PASSWORD=yes",
                "MAX_TOKENS=4096",
                "TOKEN_LIMIT=many",
                "AUTH_METHOD=scram-sha-256",
                "PASSWORD_ENCRYPTION=scram-sha-256",
                "JWT_ALGORITHM=HS256",
                "AUTH_TYPE=oauth2",
                "REGISTRY_AUTH=htpasswd",
                "SECRET_NAME=shop-db",
                "PUBLIC_KEY=ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA",
                "NEXT_PUBLIC_API_KEY=abcdefgh12345678",
                "SSH_AUTH_SOCK=/tmp/agent.1",
                "TOKEN_URL=https://login.example.com/token",
                "SECRET_PROVIDER=keyring",
                "GPG_KEY=A035C8C19219BA821ECEA86B64E628F8D684696D",
                "KEY_ID=0123456789abcdef",
                "PYTHON_SHA256=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "NODE_VERSION=20.11.1",
                "PWD=/srv/app",
                "OLDPWD=/srv",
                "PRIMARY_KEY=customer",
                "CACHE_KEY=v2-shop",
                "KEYBOARD=de",
                "BYPASS=internal",
                "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin",
                "MONKEY=banana",
                "SENTRY_DSN=https://0123456789abcdef0123456789abcdef@o1.ingest.sentry.io/42",
                "DB_PASSWORD=$DB_PASSWORD",
                "DB_PASSWORD=${DB_PASSWORD}",
                "API_KEY=<your key>",
                "API_KEY=op://shop/api/key",
                "DB_PASSWORD={{ lookup }}",
                "DB_PASSWORD=********",
                "DATABASE_URL=postgres://db.example.com:5432/shop",
                "HOME=/root",
                "HTTP_PROXY=http://proxy.example.com:3128",
                "IMAGE=registry.example.com/token:1.2",
                "URL=http://host:8080/logo@2x.png",
                "TZ=Europe/Berlin",
                "LANG=C.UTF-8",
                "NPM_PKG=https://registry.npmjs.org/@scope/pkg",
                "TOKENIZERS_PARALLELISM=false"
            })
    void leavesWhatIsNoCredentialAlone(String line) {
        int equals = line.indexOf('=');
        reads(line.substring(0, equals), line.substring(equals + 1));
    }

    @Test
    void knowsReferencesToFiles() {
        reads("POSTGRES_PASSWORD_FILE", "/run/secrets/db_password", FILE_REFERENCE);
        reads("DB_SECRET", "/run/secrets/db", FILE_REFERENCE);
        reads("CONFIG", "/run/secrets/app.json", FILE_REFERENCE);
        reads("GOOGLE_APPLICATION_CREDENTIALS", "/etc/keys/gcp.json", FILE_REFERENCE);
        reads("PASSWORD_FILE", "secrets/password", FILE_REFERENCE);
        // base64 may start with a slash
        reads("API_TOKEN", "/9j4AAQSkZJRgABAQEAYABg", CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "Passw0rd",
                "p@ssw0rd1",
                "password123!",
                "admin123",
                "changeme",
                "change-me",
                "root",
                "postgres",
                "letmein",
                "123456",
                "12345678",
                "111111",
                "qwerty",
                "toor",
                "minioadmin",
                "changeit",
                "mysecretpassword",
                "my-secret-pw",
                "strong_password_here",
                "your_password",
                "Welcome2024",
                "secret",
                "test",
                "guest"
            })
    void knowsWhatIsTriedFirst(String value) {
        reads("DB_PASSWORD", value, defaults(value));
    }

    private static ValueTrait[] defaults(String value) {
        return value.length() < 12
                ? new ValueTrait[] {CREDENTIAL, DEFAULT_PASSWORD, SHORT_PASSWORD}
                : new ValueTrait[] {CREDENTIAL, DEFAULT_PASSWORD};
    }

    @Test
    void takesTheWordsOfItsOwnNameForGuessable() {
        reads("PAPERLESS_PASSWORD", "paperless", CREDENTIAL, DEFAULT_PASSWORD, SHORT_PASSWORD);
        reads("DB_PASSWORD", "paperless", CREDENTIAL, SHORT_PASSWORD);
    }

    @Test
    void measuresPasswords() {
        reads("DB_PASSWORD", "xK9#mQ2$vL7", CREDENTIAL, SHORT_PASSWORD);
        reads("DB_PASSWORD", "xK9#mQ2$vL7p", CREDENTIAL);
        reads("DB_PASSWORD", "20231105", CREDENTIAL, SHORT_PASSWORD);
    }

    @Test
    void measuresKeysByTheirStrength() {
        reads("SECRET_KEY", HEX_64, CREDENTIAL);
        reads("SECRET_KEY", HEX_64.substring(1), CREDENTIAL, SHORT_KEY);
        reads("JWT_SECRET_KEY", BASE64_43, CREDENTIAL);
        reads("JWT_SECRET", BASE64_43.substring(1), CREDENTIAL, SHORT_KEY);
        reads("APP_KEY", "base64:" + BASE64_43 + "=", CREDENTIAL);
        reads("ENCRYPTION_KEY", "a".repeat(64), CREDENTIAL, SHORT_KEY);
        reads("ENCRYPTION_KEY", "ab".repeat(32), CREDENTIAL, SHORT_KEY);
        reads(
                "SIGNING_KEY",
                "the-quick-brown-fox-jumps-over-the-lazy-dog-and-on",
                CREDENTIAL,
                SHORT_KEY);
        reads("SECRET_KEY", "dev", CREDENTIAL, SHORT_KEY, DEFAULT_PASSWORD);
        reads("SECRET_KEY", "django-insecure-" + BASE64_43, CREDENTIAL, DEFAULT_PASSWORD);
        // its length is Amazon's choice
        reads("AWS_SECRET_ACCESS_KEY", "wJalrXUtnFEMIbPxRfiCYzK7MDENGq2hT9sV4n1c", CREDENTIAL);
    }

    @Test
    void knowsTokensByTheirShape() {
        String letters = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8";
        for (String token :
                List.of(
                        "AKIA" + "IOSFODNN7ABCDEFG",
                        "ghp_" + letters,
                        "github_pat_" + letters,
                        "glpat-" + letters.substring(16),
                        "xoxb-" + "123456789012-abcdef",
                        "sk_live_" + letters,
                        "sk-" + letters,
                        "AIza" + letters.substring(1),
                        "npm_" + letters,
                        "pypi-AgEIcHlwaS5vcmc" + letters,
                        "dckr_pat_" + letters,
                        "hvs." + letters,
                        "SG." + letters.substring(14) + "." + letters + letters,
                        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0." + letters,
                        "-----BEGIN RSA PRIVATE KEY-----\\nMIIEow" + letters,
                        "LS0tLS1CRUdJTiBQUklWQVRFIEtFWS0tLS0tCk1J" + letters,
                        "https://hooks.slack.com/services/" + letters,
                        "admin:$apr1$" + letters)) {
            reads("SETTING", token, TOKEN_FORMAT);
            reads("SETTING", "x: [" + token + "]", TOKEN_FORMAT);
        }
        reads("GITHUB_TOKEN", "ghp_" + letters, TOKEN_FORMAT, CREDENTIAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAshort",
                "task-abcdefghijklmnopqrstu1",
                "sk-learn",
                "ghp_short",
                "eyJhbGci.x.y",
                "-----BEGIN CERTIFICATE-----\nMIIB",
                "-----BEGIN PUBLIC KEY-----\nMIIB",
                "SG.1.2"
            })
    void leavesWhatOnlyLooksLikeATokenAlone(String value) {
        reads("SETTING", value);
    }

    @Test
    void findsPasswordsInConnectionStrings() {
        for (String value :
                List.of(
                        "postgres://app:" + STRONG + "@db:5432/shop",
                        "mongodb+srv://app:" + STRONG + "@a.example.com,b.example.com/x",
                        "redis://:" + STRONG + "@cache:6379/0",
                        "jdbc:postgresql://db/shop?user=app&password=" + STRONG,
                        "Server=db;User Id=app;Password=" + STRONG + ";",
                        "Server=db;Uid=app;Pwd=" + STRONG + ";Encrypt=true",
                        "host=db user=app password=" + STRONG + " dbname=shop",
                        "host=db password='" + STRONG + "'",
                        "app:" + STRONG + "@tcp(db:3306)/shop",
                        "{\"db\": {\"password\": \"" + STRONG + "\"}}",
                        "-Xmx1g -Ddb.password=" + STRONG,
                        "Endpoint=sb://x/;SharedAccessKey=" + STRONG + "=",
                        "https://api.example.com/v1?api_key=" + STRONG,
                        "Authorization: Bearer " + STRONG)) {
            reads("SETTING", value, CONNECTION_CREDENTIAL);
        }
        reads(
                "DATABASE_URL",
                "amqp://guest:guest@mq/",
                CONNECTION_CREDENTIAL,
                DEFAULT_PASSWORD,
                SHORT_PASSWORD);
        reads(
                "DATABASE_URL",
                "mysql://shop:shop@db/",
                CONNECTION_CREDENTIAL,
                DEFAULT_PASSWORD,
                SHORT_PASSWORD);
        reads("DATABASE_URL", "postgres://app:" + STRONG + "/x@db/", CONNECTION_CREDENTIAL);
        reads("DATABASE_URL", "postgres://app:${DB_PASSWORD}@db/shop");
        reads("DATABASE_URL", "postgres://app:$DB_PASSWORD@db/shop");
    }

    @Test
    void readsTheTlsOfDatabases() {
        reads("DATABASE_URL", "postgres://db/shop?sslmode=disable", TLS_OFF);
        reads("DATABASE_URL", "postgres://db/shop?sslmode=prefer", TLS_OFF);
        reads("DATABASE_URL", "postgres://db/shop?sslmode=require", TLS_UNVERIFIED);
        reads("DATABASE_URL", "postgres://db/shop?sslmode=verify-ca");
        reads("DATABASE_URL", "postgres://db/shop?sslmode=verify-full");
        reads("JDBC", "jdbc:mysql://db/shop?useSSL=false", TLS_OFF);
        reads("CONNECTION", "Server=db;Encrypt=true;TrustServerCertificate=True;", TLS_UNVERIFIED);
        reads("PGSSLMODE", "allow", TLS_OFF);
        reads("DB_SSL_MODE", "require", TLS_UNVERIFIED);
        reads("DB_SSL", "false", TLS_OFF);
        reads("DB_SSL", "true");
    }

    @Test
    void knowsSwitchesOfVerification() {
        reads("NODE_TLS_REJECT_UNAUTHORIZED", "0", TLS_VERIFICATION_OFF);
        reads("NODE_TLS_REJECT_UNAUTHORIZED", "1");
        reads("PYTHONHTTPSVERIFY", "0", TLS_VERIFICATION_OFF);
        reads("GIT_SSL_NO_VERIFY", "false", TLS_VERIFICATION_OFF);
        reads("NPM_CONFIG_STRICT_SSL", "false", TLS_VERIFICATION_OFF);
        reads("npm_config_strict_ssl", "true");
        reads("PIP_TRUSTED_HOST", "pypi.example.com", TLS_VERIFICATION_OFF);
        reads("CONSUL_HTTP_SSL_VERIFY", "false", TLS_VERIFICATION_OFF);
        reads("VAULT_SKIP_VERIFY", "true", TLS_VERIFICATION_OFF);
        reads("VAULT_SKIP_VERIFY", "false");
        reads("APP_TLS_INSECURE_SKIP_VERIFY", "1", TLS_VERIFICATION_OFF);
        reads("VERIFY_SSL", "no", TLS_VERIFICATION_OFF);
        reads("SSL_VERIFY_MODE", "none", TLS_VERIFICATION_OFF);
        reads("CURL_CA_BUNDLE", "", TLS_VERIFICATION_OFF, EMPTY);
        reads("DOCKER_TLS_VERIFY", "0");
        reads("VERIFY_EMAIL", "false");
    }

    @Test
    void knowsDebugAndProductionModes() {
        reads("FLASK_DEBUG", "1", DEBUG_ON);
        reads("FLASK_DEBUG", "False");
        reads("APP_DEBUG", "true", DEBUG_ON);
        reads("DEBUG", "*", DEBUG_ON);
        reads("DEBUG", "express:*,app", DEBUG_ON);
        reads("DEBUG", "off");
        reads("DEBUG_PORT", "9229");
        reads("NODE_ENV", "development", DEBUG_ON);
        reads("NODE_ENV", "production", PRODUCTION);
        reads("APP_ENV", "staging");
        reads("APP_ENV", "non-prod");
        reads("SPRING_PROFILES_ACTIVE", "dev,h2", DEBUG_ON);
        reads("ASPNETCORE_ENVIRONMENT", "Development", DEBUG_ON);
        reads("NODE_OPTIONS", "--inspect=0.0.0.0:9229", DEBUG_ON);
        reads("JAVA_OPTS", "-agentlib:jdwp=transport=dt_socket,address=*:5005", DEBUG_ON);
    }

    @Test
    void knowsOpenOriginsAndRemoteEngines() {
        reads("CORS_ORIGINS", "*", ANY_ORIGIN);
        reads("CORS_ALLOWED_ORIGINS", "https://shop.example.com,*", ANY_ORIGIN);
        reads("ACCESS_CONTROL_ALLOW_ORIGIN", "*", ANY_ORIGIN);
        reads("CORS_ALLOW_ALL_ORIGINS", "True", ANY_ORIGIN);
        reads("CORS_ORIGINS", "https://*.example.com");
        reads("CORS_ALLOW_HEADERS", "*");
        reads("DOCKER_HOST", "tcp://10.0.0.5:2375", REMOTE_ENGINE);
        reads("DOCKER_HOST", "unix:///var/run/docker.sock");
        reads("DB_HOST", "tcp://10.0.0.5:5432");
    }

    @Test
    void knowsLoginsWithoutAPassword() {
        reads("POSTGRES_HOST_AUTH_METHOD", "trust", OPEN_LOGIN);
        reads("POSTGRES_HOST_AUTH_METHOD", "scram-sha-256");
        reads("MYSQL_ALLOW_EMPTY_PASSWORD", "yes", OPEN_LOGIN);
        reads("ALLOW_EMPTY_PASSWORD", "no");
        reads("NEO4J_AUTH", "none", OPEN_LOGIN);
        reads("NEO4J_AUTH", "neo4j/password", CREDENTIAL, DEFAULT_PASSWORD);
        reads("POSTGRES_PASSWORD", "", EMPTY);
    }

    @Test
    void judgesTheDefaultOfAReference() {
        reads(
                "DB_PASSWORD",
                "${DB_PASSWORD:-changeme}",
                CREDENTIAL,
                DEFAULT_PASSWORD,
                SHORT_PASSWORD);
    }

    @Test
    void fingerprintsCredentialsOnly() {
        assertEquals("", fingerprint("TZ", STRONG));
        assertEquals("", fingerprint("DB_PASSWORD_FILE", "/run/secrets/db"));
        assertNotEquals("", fingerprint("DB_PASSWORD", STRONG));
    }

    @Test
    void fingerprintsThePasswordWhereverItStands() {
        String alone = fingerprint("DB_PASSWORD", "p:w/" + STRONG);
        assertAll(
                () -> assertEquals(alone, fingerprint("X_TOKEN", " p:w/" + STRONG + "\n")),
                () -> assertEquals(alone, fingerprint("URL", "db://u:p%3Aw%2F" + STRONG + "@h/")),
                () -> assertEquals(alone, fingerprint("ADO", "Uid=u;Password=p:w/" + STRONG + ";")),
                () -> assertNotEquals(alone, fingerprint("DB_PASSWORD", STRONG)));
    }

    private String fingerprint(String name, String value) {
        Variable variable = reader.variable(name, value, new Origin.Inspect("Config.Env"));
        return variable.fingerprint();
    }

    @Test
    void aWordWithADollarIsATextWhereNobodyReplacesVariables() {
        var inspect = new Origin.Inspect("Config.Env");
        var file = new Origin.File(Path.of("compose.yaml"), 1, 1);
        for (String value : List.of("$horse-battery", "$horsebattery", "$$horsebattery")) {
            for (String text : List.of(value, "postgres://app:" + value + "@db/shop")) {
                var name = text.equals(value) ? "DB_PASSWORD" : "DATABASE_URL";
                var trait = text.equals(value) ? CREDENTIAL : CONNECTION_CREDENTIAL;
                assertTrue(reader.variable(name, text, inspect).has(trait), text);
                assertTrue(reader.settled(name, text, file).has(trait), text);
            }
        }
        assertFalse(reader.variable("DB_PASSWORD", "$horsebattery", file).has(CREDENTIAL));
        assertFalse(reader.settled("DB_PASSWORD", "${horsebattery}", file).has(CREDENTIAL));
    }

    @Test
    void readsCommandLines() {
        command("redis-server --requirepass hunter-and-" + STRONG, CREDENTIAL);
        command("app --db-password=" + STRONG, CREDENTIAL);
        command("app --api-key " + STRONG + " --verbose", CREDENTIAL);
        command("java -Dspring.datasource.password=" + STRONG + " -jar app.jar", CREDENTIAL);
        command("mysqladmin -uroot -p" + STRONG + " ping", CREDENTIAL);
        command("redis-cli -a " + STRONG + " ping", CREDENTIAL);
        command("curl -u admin:" + STRONG + " http://web/", CREDENTIAL);
        command("keytool -storepass changeit", CREDENTIAL, DEFAULT_PASSWORD, SHORT_PASSWORD);
        command("sh -c export PGPASSWORD=" + STRONG + "; psql", CREDENTIAL);
        command("psql postgres://app:" + STRONG + "@db/", CONNECTION_CREDENTIAL);
        command("docker run -e DB_PASSWORD=" + STRONG + " x", CREDENTIAL);
        command("server --insecure-skip-tls-verify", TLS_VERIFICATION_OFF);
        command("flask run --debug", DEBUG_ON);
        command("node --inspect=0.0.0.0 server.js", DEBUG_ON);
        command("portainer -H tcp://10.0.0.2:2375", REMOTE_ENGINE);
    }

    private void command(String line, ValueTrait... expected) {
        boolean script = line.startsWith("sh -c ");
        List<String> words =
                script
                        ? List.of("/bin/sh", "-c", line.substring("sh -c ".length()))
                        : Arrays.asList(line.split(" "));
        assertEquals(Set.of(expected), reader.words(words), line);
        String text = script ? line.substring("sh -c ".length()) : line;
        assertEquals(Set.of(expected), reader.words(List.of(text)), "as one text: " + line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "redis-server --requirepass $REDIS_PASSWORD",
                "mysqladmin ping -h localhost -u root -p",
                "mysqladmin -p$MYSQL_ROOT_PASSWORD ping",
                "adduser -D --disabled-password app",
                "docker login --password-stdin",
                "mongod --auth --bind_ip_all",
                "app --token-ttl 3600",
                "app --password-file /etc/app/password",
                "kubeadm join --discovery-token-ca-cert-hash sha256:0123456789abcdef0123",
                "gpg --batch --recv-keys 573BFD6B3D8FBC641079A6ABABF5BD827BD9BF62",
                "curl -kf https://localhost:8443/health",
                "ssh -p2222 host",
                "nginx -g daemon",
                "echo passwd: files",
                "echo app ALL=(ALL) NOPASSWD: ALL"
            })
    void leavesHarmlessCommandsAlone(String line) {
        Set<ValueTrait> traits = reader.words(Arrays.asList(line.split(" ")));
        assertEquals(Set.of(), minus(traits, FILE_REFERENCE), line);
        assertEquals(Set.of(), minus(reader.words(List.of(line)), FILE_REFERENCE), line);
    }

    private static Set<ValueTrait> minus(Set<ValueTrait> traits, ValueTrait one) {
        Set<ValueTrait> rest = new java.util.HashSet<>(traits);
        rest.remove(one);
        return rest;
    }

    @Test
    void looksAtBothEndsOfAHugeValue() {
        String filler = "x ".repeat(20_000);
        reads("SETTING", filler);
        reads("SETTING", "ghp_" + "a1B2".repeat(9) + " " + filler, TOKEN_FORMAT);
        reads("SETTING", filler + " password=" + STRONG, CONNECTION_CREDENTIAL);
    }
}
