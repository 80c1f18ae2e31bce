package io.hullwright.collect.docker;

import static io.hullwright.collect.docker.ServiceReader.NOT_FOR_SERVICES;
import static io.hullwright.collect.docker.ServiceReader.SPEC;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.Limits;
import io.hullwright.facts.Setting;
import java.util.Optional;
import java.util.OptionalLong;

/// What a Swarm service may use up.
final class ServiceLimits {

    private ServiceLimits() {}

    /// @param task `Spec.TaskTemplate` of the service
    static Limits of(JsonNode task) {
        var container = task.path("ContainerSpec");
        var limits = task.path("Resources").path("Limits");
        var nanoCpus = Json.number(limits, "NanoCPUs");
        return new Limits(
                limit(limits, "MemoryBytes"),
                swap(task.path("Resources"), limits),
                nanoCpus > 0
                        ? Setting.inspected(
                                Optional.of(new Limits.Cpu(nanoCpus, 0, 0, "")),
                                "Spec.TaskTemplate.Resources.Limits.NanoCPUs")
                        : Setting.unset(Optional.empty(), "no limit"),
                limit(limits, "Pids"),
                LimitsReader.ulimits(container),
                Setting.unset(false, NOT_FOR_SERVICES),
                Setting.inspected(Json.integer(container, "OomScoreAdj"), SPEC + "OomScoreAdj"),
                restart(task.path("RestartPolicy")));
    }

    /// Where a service says nothing, the engine allows as much swap as memory.
    private static Setting<OptionalLong> swap(JsonNode resources, JsonNode limits) {
        var memory = Json.number(limits, "MemoryBytes");
        if (resources.hasNonNull("SwapBytes")) {
            var swap = Json.number(resources, "SwapBytes");
            return Setting.inspected(
                    swap < 0 ? OptionalLong.empty() : OptionalLong.of(memory + swap),
                    "Spec.TaskTemplate.Resources.SwapBytes");
        }
        return Setting.unset(
                memory > 0 ? OptionalLong.of(2 * memory) : OptionalLong.empty(),
                "twice the memory");
    }

    private static Setting<OptionalLong> limit(JsonNode limits, String field) {
        var limit = Json.limit(limits, field);
        return limit.isEmpty()
                ? Setting.unset(limit, "no limit")
                : Setting.inspected(limit, "Spec.TaskTemplate.Resources.Limits." + field);
    }

    private static Setting<Limits.RestartPolicy> restart(JsonNode policy) {
        var name =
                switch (Json.text(policy, "Condition")) {
                    case "none" -> "no";
                    case "on-failure" -> "on-failure";
                    default -> "always";
                };
        return Setting.inspected(
                new Limits.RestartPolicy(name, Json.integer(policy, "MaxAttempts")),
                "Spec.TaskTemplate.RestartPolicy");
    }
}
