package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Setting;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Reads what a container may use up from its inspect answer.
final class LimitsReader {

    private LimitsReader() {}

    static Limits read(JsonNode inspect) {
        var host = inspect.path("HostConfig");
        return new Limits(
                limit(host, "Memory"),
                limit(host, "MemorySwap"),
                cpu(host),
                limit(host, "PidsLimit"),
                ulimits(host),
                Setting.inspected(Json.flag(host, "OomKillDisable"), "HostConfig.OomKillDisable"),
                Setting.inspected(Json.integer(host, "OomScoreAdj"), "HostConfig.OomScoreAdj"),
                restart(host));
    }

    private static Setting<OptionalLong> limit(JsonNode host, String field) {
        var limit = Json.limit(host, field);
        return limit.isEmpty()
                ? Setting.unset(limit, "no limit")
                : Setting.inspected(limit, "HostConfig." + field);
    }

    private static Setting<Optional<Limits.Cpu>> cpu(JsonNode host) {
        var cpu =
                new Limits.Cpu(
                        Json.number(host, "NanoCpus"),
                        Json.number(host, "CpuQuota"),
                        Json.number(host, "CpuShares"),
                        Json.text(host, "CpusetCpus"));
        if (cpu.nanoCpus() > 0) {
            return Setting.inspected(Optional.of(cpu), "HostConfig.NanoCpus");
        }
        if (cpu.quotaMicros() > 0) {
            return Setting.inspected(Optional.of(cpu), "HostConfig.CpuQuota");
        }
        if (!cpu.set().isEmpty()) {
            return Setting.inspected(Optional.of(cpu), "HostConfig.CpusetCpus");
        }
        return cpu.shares() > 0
                ? Setting.inspected(Optional.of(cpu), "HostConfig.CpuShares")
                : Setting.unset(Optional.empty(), "no limit");
    }

    /// The engine merges its own defaults into the list, so these are the ones in force.
    static Setting<Map<String, Limits.Ulimit>> ulimits(JsonNode host) {
        var ulimits = new TreeMap<String, Limits.Ulimit>();
        for (var ulimit : host.path("Ulimits")) {
            ulimits.put(
                    Json.text(ulimit, "Name"),
                    new Limits.Ulimit(Json.number(ulimit, "Soft"), Json.number(ulimit, "Hard")));
        }
        return ulimits.isEmpty()
                ? Setting.unset(Map.of(), "the engine's own")
                : Setting.inspected(ulimits, "HostConfig.Ulimits");
    }

    private static Setting<Limits.RestartPolicy> restart(JsonNode host) {
        var policy = host.path("RestartPolicy");
        var name = Json.text(policy, "Name");
        var retries = Json.integer(policy, "MaximumRetryCount");
        return name.isEmpty()
                ? Setting.unset(new Limits.RestartPolicy("no", 0), "no")
                : Setting.inspected(
                        new Limits.RestartPolicy(name, retries), "HostConfig.RestartPolicy");
    }
}
