package io.hullwright.check.environment;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import java.util.Map;

/// Checks that fail when a variable or the command line has one trait.
enum VariableTraits implements EnvironmentCheck {
    @CheckInfo(
            id = "ENV-003",
            title = "No password is a widely known default",
            severity = Severity.CRITICAL,
            checklist = {"environment-variables/1", "before-deployment/1", "before-deployment/3"},
            references = {"owasp-top-10-2021/A07", "nist-csf-2.0/PR.AA-01"},
            why =
                    """
                    Default passwords are the first that anyone tries, by hand and by worm: the account \
                    is as open as one without a password.\
                    """,
            remedy =
                    "Make a random one (openssl rand -hex 32), set it inside the service and hand it"
                            + " over in a secret file.")
    USES_NO_DEFAULT_PASSWORD(
            ValueTrait.DEFAULT_PASSWORD, "a widely known default password", "a random one"),

    @CheckInfo(
            id = "ENV-004",
            title = "Passwords have at least 12 characters",
            severity = Severity.MEDIUM,
            checklist = {"secrets-management/3", "before-deployment/3"},
            references = {"owasp-top-10-2021/A07"},
            why =
                    """
                    A short password is guessed from a stolen hash in hours, and online where nothing \
                    limits the attempts. Nobody types this one, so length costs nothing.\
                    """,
            remedy = "Make a random one: openssl rand -hex 32.")
    USES_LONG_PASSWORDS(
            ValueTrait.SHORT_PASSWORD,
            "a password of fewer than 12 characters",
            "a random one of 64 hexadecimal characters"),

    @CheckInfo(
            id = "ENV-005",
            title = "Signing keys have at least 256 bits",
            severity = Severity.MEDIUM,
            checklist = {"secrets-management/3", "before-deployment/3"},
            references = {"owasp-top-10-2021/A02"},
            why =
                    """
                    Whoever holds one signed token can try keys offline as fast as the machine allows; a \
                    key made up by a person is found, and every session and token can then be forged.\
                    """,
            remedy = "Make a random key: openssl rand -hex 32.")
    USES_LONG_SIGNING_KEYS(
            ValueTrait.SHORT_KEY,
            "a signing key of fewer than 256 bits",
            "a random one of 64 hexadecimal characters"),

    @CheckInfo(
            id = "ENV-009",
            title = "No debug or development mode is on",
            severity = Severity.HIGH,
            checklist = {
                "environment-variables/3",
                "environment-variables/4",
                "before-deployment/2"
            },
            references = {"owasp-top-10-2021/A05"},
            why =
                    """
                    Debug modes show source, settings and stack traces to whoever causes an error; the \
                    one of Flask offers a console that runs code.\
                    """,
            remedy = "Switch the mode off, or take the variable out, where real data is served.")
    RUNS_WITHOUT_DEBUG_MODE(ValueTrait.DEBUG_ON, "a debug or development mode", "it off"),

    @CheckInfo(
            id = "ENV-011",
            title = "TLS certificates are verified",
            severity = Severity.HIGH,
            checklist = {"network-security/4", "gdpr/1"},
            references = {"owasp-top-10-2021/A02", "nist-csf-2.0/PR.DS-02"},
            why =
                    """
                    With verification off, every connection of the program can be read and changed by \
                    whoever sits in between; encryption alone does not tell whose server answers.\
                    """,
            remedy =
                    "Take the variable out. Give a private authority's certificate to the program"
                            + " instead (NODE_EXTRA_CA_CERTS, SSL_CERT_FILE, REQUESTS_CA_BUNDLE).")
    VERIFIES_TLS_CERTIFICATES(
            ValueTrait.TLS_VERIFICATION_OFF, "verification of TLS certificates switched off", "on"),

    @CheckInfo(
            id = "ENV-012",
            title = "Database connections are encrypted",
            severity = Severity.HIGH,
            checklist = {"data-security/1", "network-security/4", "gdpr/1"},
            references = {"owasp-top-10-2021/A02", "nist-csf-2.0/PR.DS-02"},
            why =
                    """
                    Without TLS the login and all data cross the network in the clear; sslmode allow and \
                    prefer fall back to that without a word when the server or someone in between asks.\
                    """,
            remedy = "Set sslmode=verify-full and sslrootcert to the authority's certificate.")
    ENCRYPTS_DATABASE_CONNECTIONS(
            ValueTrait.TLS_OFF,
            "a database connection that does not insist on TLS",
            "sslmode=verify-full"),

    @CheckInfo(
            id = "ENV-013",
            title = "Database servers prove who they are",
            severity = Severity.MEDIUM,
            checklist = {"data-security/1", "gdpr/1"},
            references = {"owasp-top-10-2021/A02", "nist-csf-2.0/PR.DS-02"},
            why =
                    """
                    sslmode=require encrypts but takes any certificate: whoever can answer in the \
                    server's place is given the password. The checklist's own example has this gap.\
                    """,
            remedy = "Set sslmode=verify-full and sslrootcert to the authority's certificate.")
    VERIFIES_DATABASE_SERVERS(
            ValueTrait.TLS_UNVERIFIED,
            "a database connection whose server is not verified",
            "sslmode=verify-full with the authority's certificate"),

    @CheckInfo(
            id = "ENV-014",
            title = "Cross-origin requests are allowed for named origins only",
            severity = Severity.MEDIUM,
            checklist = {"network-security/3", "api-security/1", "environment-variables/5"},
            references = {"owasp-top-10-2021/A05"},
            why =
                    """
                    With * any page that a user opens may call the API and read the answers, from inside \
                    the network the user is in.\
                    """,
            remedy = "List the front end's own origins, with scheme and port.")
    NAMES_CORS_ORIGINS(ValueTrait.ANY_ORIGIN, "every origin allowed", "the front end's own"),

    @CheckInfo(
            id = "ENV-015",
            title = "The container is not told of a remote engine API",
            severity = Severity.HIGH,
            checklist = "access-control/4",
            references = {
                "cis-docker-1.6.0/5.32",
                "kics/d6355c88",
                "compose-lint/CL-0001",
                "owasp-docker-top-10/D04"
            },
            why =
                    """
                    An engine's API reached over the network gives the same power as its mounted socket: \
                    whoever takes over the program starts a privileged container on that host.\
                    """,
            remedy =
                    "Take DOCKER_HOST out. Where the program must ask the engine, put a proxy in"
                            + " between that answers the few read requests it needs, on a network of"
                            + " these two.")
    USES_NO_REMOTE_ENGINE(ValueTrait.REMOTE_ENGINE, "the address of an engine API", "none");

    private static final Map<String, String> SAFE_VALUES =
            Map.ofEntries(
                    Map.entry("APP_DEBUG", "false"),
                    Map.entry("ASPNETCORE_ENVIRONMENT", "Production"),
                    Map.entry("DJANGO_DEBUG", "False"),
                    Map.entry("DOTNET_ENVIRONMENT", "Production"),
                    Map.entry("FLASK_DEBUG", "0"),
                    Map.entry("FLASK_ENV", "production"),
                    Map.entry("NODE_ENV", "production"),
                    Map.entry("NODE_TLS_REJECT_UNAUTHORIZED", "1"),
                    Map.entry("NPM_CONFIG_STRICT_SSL", "true"),
                    Map.entry("PYTHONHTTPSVERIFY", "1"),
                    Map.entry("RACK_ENV", "production"),
                    Map.entry("RAILS_ENV", "production"));

    private final ValueTrait trait;
    private final String seen;
    private final String expected;

    VariableTraits(ValueTrait trait, String seen, String expected) {
        this.trait = trait;
        this.seen = seen;
        this.expected = expected;
    }

    @Override
    public Verdict inspect(Workload workload) {
        var environment = workload.environment();
        var found = Variables.matching(environment.variables(), variable -> variable.has(trait));
        var command = environment.command();
        var onCommandLine = command.value().contains(trait);
        if (found.isEmpty()) {
            return onCommandLine
                    ? Verdict.fail(evidence("the command line"), command.origin())
                    : Verdict.pass();
        }
        var names = Variables.names(found);
        var evidence = evidence(onCommandLine ? names + " and the command line" : names);
        var first = found.getFirst();
        var safe = SAFE_VALUES.get(first.name());
        return safe == null
                ? Verdict.fail(evidence, first.origin())
                : Verdict.fail(
                        evidence,
                        first.origin(),
                        new Fix.SetValue("environment." + first.name(), safe));
    }

    private String evidence(String places) {
        return seen + " in " + places + ", expected " + expected;
    }
}
