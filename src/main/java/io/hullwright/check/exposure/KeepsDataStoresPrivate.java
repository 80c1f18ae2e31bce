package io.hullwright.check.exposure;

import static java.util.Map.entry;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Workload;
import java.util.Map;

@CheckInfo(
        id = "EXP-002",
        title = "Databases and admin ports are not open to the network",
        severity = Severity.HIGH,
        checklist = {"network-security/2", "data-security/2"},
        references = {
            "cis-docker-1.6.0/5.9",
            "compose-lint/CL-0005",
            "owasp-docker-top-10/D03",
            "nist-csf-2.0/PR.IR-01"
        },
        why =
                """
                Robots look for these ports all day and try default passwords; several of these programs \
                ask for none. The application reaches its database over the containers' own network, \
                without any published port.\
                """,
        remedy =
                """
                Do not publish it. For a look from this host, publish it on 127.0.0.1; from afar, go \
                through SSH or a VPN.\
                """)
final class KeepsDataStoresPrivate implements ExposureCheck {

    /// Ports by which these programs are found, and whose they are.
    private static final Map<Integer, String> OWNERS =
            Map.ofEntries(
                    entry(1433, "Microsoft SQL Server"),
                    entry(1521, "Oracle Database"),
                    entry(2181, "ZooKeeper"),
                    entry(2375, "a Docker engine"),
                    entry(2376, "a Docker engine"),
                    entry(2379, "etcd"),
                    entry(2380, "etcd"),
                    entry(3306, "MySQL"),
                    entry(5432, "PostgreSQL"),
                    entry(5601, "Kibana"),
                    entry(5672, "RabbitMQ"),
                    entry(5984, "CouchDB"),
                    entry(6379, "Redis"),
                    entry(7000, "Cassandra"),
                    entry(7474, "Neo4j"),
                    entry(7687, "Neo4j"),
                    entry(8086, "InfluxDB"),
                    entry(8200, "Vault"),
                    entry(8500, "Consul"),
                    entry(8983, "Solr"),
                    entry(9042, "Cassandra"),
                    entry(9092, "Kafka"),
                    entry(9200, "Elasticsearch"),
                    entry(9300, "Elasticsearch"),
                    entry(10250, "a kubelet"),
                    entry(11211, "Memcached"),
                    entry(15672, "RabbitMQ"),
                    entry(26257, "CockroachDB"),
                    entry(27017, "MongoDB"),
                    entry(27018, "MongoDB"),
                    entry(27019, "MongoDB"),
                    entry(33060, "MySQL"));

    @Override
    public Verdict inspect(Workload workload) {
        return Ports.refuse(
                workload, KeepsDataStoresPrivate::fault, "it not published, or on loopback only");
    }

    private static String fault(PublishedPort port) {
        if (!port.isOpenToNetwork()) {
            return "";
        }
        var owner = OWNERS.getOrDefault(port.containerPort(), OWNERS.get(port.hostPort()));
        return owner == null ? "" : "is a port of " + owner + " open to the network";
    }
}
