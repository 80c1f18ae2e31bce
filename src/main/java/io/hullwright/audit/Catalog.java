package io.hullwright.audit;

import io.hullwright.check.Check;
import io.hullwright.check.CheckDescription;
import io.hullwright.check.CheckInfo;
import io.hullwright.check.compose.ComposeFileCheck;
import io.hullwright.check.dockerfile.DockerfileCheck;
import io.hullwright.check.drift.DriftCheck;
import io.hullwright.check.engine.EngineCheck;
import io.hullwright.check.environment.EnvironmentCheck;
import io.hullwright.check.exposure.ExposureCheck;
import io.hullwright.check.health.HealthCheck;
import io.hullwright.check.host.HostCheck;
import io.hullwright.check.image.ImageCheck;
import io.hullwright.check.isolation.IsolationCheck;
import io.hullwright.check.limits.LimitsCheck;
import io.hullwright.check.network.NetworkCheck;
import io.hullwright.check.privileges.PrivilegesCheck;
import io.hullwright.check.scan.ScanCheck;
import io.hullwright.check.storage.StorageCheck;
import io.hullwright.check.supply.SupplyCheck;
import io.hullwright.check.swarm.SwarmCheck;
import io.hullwright.check.swarm.SwarmNodeCheck;
import io.hullwright.check.volume.VolumeCheck;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Host;
import io.hullwright.facts.Image;
import io.hullwright.facts.Network;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.ScannedImage;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.SwarmNode;
import io.hullwright.facts.Volume;
import io.hullwright.facts.Workload;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// All checks there are. The registers are the `permits` clauses of the areas' sealed interfaces.
public final class Catalog {

    private static final List<Area<?>> AREAS =
            List.of(
                    new Area<>(Workload.class, PrivilegesCheck.class),
                    new Area<>(Workload.class, IsolationCheck.class),
                    new Area<>(Workload.class, EnvironmentCheck.class),
                    new Area<>(Workload.class, SupplyCheck.class),
                    new Area<>(Image.class, ImageCheck.class),
                    new Area<>(Engine.class, EngineCheck.class),
                    new Area<>(Host.class, HostCheck.class),
                    new Area<>(Network.class, NetworkCheck.class),
                    new Area<>(Volume.class, VolumeCheck.class),
                    new Area<>(Swarm.class, SwarmCheck.class),
                    new Area<>(SwarmNode.class, SwarmNodeCheck.class),
                    new Area<>(Dockerfile.class, DockerfileCheck.class),
                    new Area<>(ComposeFile.class, ComposeFileCheck.class),
                    new Area<>(Pairing.class, DriftCheck.class),
                    new Area<>(ScannedImage.class, ScanCheck.class),
                    new Area<>(Workload.class, LimitsCheck.class),
                    new Area<>(Workload.class, StorageCheck.class),
                    new Area<>(Workload.class, ExposureCheck.class),
                    new Area<>(Workload.class, HealthCheck.class));

    private static final List<Entry<?>> ENTRIES = readAll();
    private static final Map<Class<?>, List<Entry<?>>> BY_TYPE = byType();

    private Catalog() {}

    /// A check, its words, and the type of facts it asks.
    public record Entry<S extends Observed>(
            CheckDescription description, Check<S> check, Class<S> observed) {}

    private record Area<S extends Observed>(
            Class<S> observed, Class<? extends Check<S>> register) {}

    /// Every check, sorted by id.
    public static List<Entry<?>> all() {
        return ENTRIES;
    }

    /// The checks that ask facts of this type, sorted by id.
    @SuppressWarnings("unchecked")
    public static <S extends Observed> List<Entry<S>> about(Class<S> observed) {
        return (List<Entry<S>>) (List<?>) BY_TYPE.getOrDefault(observed, List.of());
    }

    /// Ids of the checks that answer each line of the checklist, sorted, by the line's id.
    public static Map<String, List<String>> byChecklistLine() {
        var checks = new HashMap<String, List<String>>();
        for (var entry : ENTRIES) {
            for (var line : entry.description().checklist()) {
                checks.computeIfAbsent(line, _ -> new ArrayList<>()).add(entry.description().id());
            }
        }
        return checks;
    }

    /// The check with this id, in any case of letters.
    public static Optional<CheckDescription> find(String id) {
        return ENTRIES.stream()
                .map(Entry::description)
                .filter(description -> description.id().equalsIgnoreCase(id))
                .findFirst();
    }

    private static List<Entry<?>> readAll() {
        var entries = new ArrayList<Entry<?>>();
        for (var area : AREAS) {
            readArea(area, entries);
        }
        entries.sort(Comparator.comparing(entry -> entry.description().id()));
        return List.copyOf(entries);
    }

    private static Map<Class<?>, List<Entry<?>>> byType() {
        var byType = new HashMap<Class<?>, List<Entry<?>>>();
        for (var entry : ENTRIES) {
            byType.computeIfAbsent(entry.observed(), _ -> new ArrayList<>()).add(entry);
        }
        return byType;
    }

    private static <S extends Observed> void readArea(Area<S> area, List<Entry<?>> entries) {
        for (var type : area.register().getPermittedSubclasses()) {
            if (type.isEnum()) {
                for (var constant : type.getEnumConstants()) {
                    entries.add(entry(area, constant, field(type, constant)));
                }
            } else {
                entries.add(entry(area, newInstance(type), type));
            }
        }
    }

    private static <S extends Observed> Entry<S> entry(
            Area<S> area, Object check, AnnotatedElement described) {
        var info = described.getAnnotation(CheckInfo.class);
        if (info == null) {
            throw new IllegalStateException(check.getClass() + " has no @CheckInfo");
        }
        return new Entry<>(CheckDescription.of(info), area.register().cast(check), area.observed());
    }

    private static AnnotatedElement field(Class<?> type, Object constant) {
        return Arrays.stream(type.getFields())
                .filter(field -> field.getName().equals(((Enum<?>) constant).name()))
                .findFirst()
                .orElseThrow();
    }

    private static Object newInstance(Class<?> type) {
        try {
            var constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no constructor without arguments", e);
        }
    }
}
