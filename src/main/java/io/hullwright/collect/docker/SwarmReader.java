package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.SwarmNode;
import io.hullwright.facts.Variable;
import io.hullwright.facts.Workload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Turns a Swarm manager's answers into facts.
final class SwarmReader {

    private SwarmReader() {}

    /// @param swarm answer of `/swarm`
    /// @param nodes answer of `/nodes`
    static Swarm swarm(
            JsonNode swarm,
            JsonNode nodes,
            JsonNode secrets,
            JsonNode configs,
            List<Workload> services,
            String nodeAddress,
            Instant seenAt) {
        var managers = 0;
        for (var node : nodes) {
            managers += Json.text(node, "Spec", "Role").equals("manager") ? 1 : 0;
        }
        var authority = certificate(Json.text(swarm, "TLSInfo", "TrustRoot"));
        return new Swarm(
                Subject.named(Subject.Kind.ENGINE, Swarm.IDENTITY, Json.text(swarm, "ID")),
                managers,
                nodes.size() - managers,
                Json.flag(swarm, "Spec", "EncryptionConfig", "AutoLockManagers"),
                Duration.ofNanos(Json.number(swarm, "Spec", "CAConfig", "NodeCertExpiry")),
                Json.flag(swarm, "RootRotationInProgress"),
                authority.map(certificate -> certificate.getNotAfter().toInstant()),
                authority.map(certificate -> certificate.getNotBefore().toInstant()),
                nodeAddress,
                Fact.unknown(
                        "the API does not tell: look with `ss -ltnp 'sport = :2377'` on the manager"),
                Fact.unknown(
                        "the API does not tell: look for `--data-path-addr` in the record of"
                                + " `docker swarm init`"),
                specNames(secrets),
                specNames(configs),
                services.stream()
                        .filter(
                                s ->
                                        s.environment().variables().stream()
                                                .anyMatch(Variable::isCredential))
                        .map(s -> s.subject().name())
                        .sorted()
                        .toList(),
                seenAt);
    }

    static List<SwarmNode> nodes(JsonNode nodes, Fact<JsonNode> tasks) {
        var read = new ArrayList<SwarmNode>();
        for (var node : nodes) {
            var id = Json.text(node, "ID");
            var name = Json.text(node, "Description", "Hostname");
            read.add(
                    new SwarmNode(
                            Subject.named(Subject.Kind.SWARM_NODE, name.isEmpty() ? id : name, id),
                            Json.text(node, "Spec", "Role"),
                            Json.text(node, "Spec", "Availability"),
                            Json.text(node, "Status", "State"),
                            Json.flag(node, "ManagerStatus", "Leader"),
                            Json.text(node, "Description", "Engine", "EngineVersion"),
                            tasks.map(all -> runningOn(id, all)),
                            nodes.size()));
        }
        return read;
    }

    private static int runningOn(String node, JsonNode tasks) {
        var running = 0;
        for (var task : tasks) {
            if (Json.text(task, "NodeID").equals(node)
                    && Json.text(task, "Status", "State").equals("running")) {
                running++;
            }
        }
        return running;
    }

    private static List<String> specNames(JsonNode objects) {
        var names = new ArrayList<String>();
        for (var object : objects) {
            names.add(Json.text(object, "Spec", "Name"));
        }
        return names.stream().sorted().toList();
    }

    private static Fact<X509Certificate> certificate(String pem) {
        try {
            var bytes = new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
            return CertificateFactory.getInstance("X.509").generateCertificate(bytes)
                            instanceof X509Certificate certificate
                    ? Fact.known(certificate)
                    : Fact.unknown("the engine sent no certificate of its authority");
        } catch (CertificateException _) {
            return Fact.unknown("the engine sent no readable certificate of its authority");
        }
    }
}
