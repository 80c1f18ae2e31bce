package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.facts.BuildStep;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.facts.UserSpec;
import io.hullwright.facts.reading.BuildStepReader;
import io.hullwright.facts.reading.HistoryEntry;
import io.hullwright.facts.reading.OpenLabels;
import io.hullwright.facts.reading.ProbeReader;
import io.hullwright.facts.reading.Runtimes;
import io.hullwright.facts.reading.ValueReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Turns the inspect and history answers of an image into facts.
final class ImageReader {

    private static final String NONE = "<none>";
    private static final String NO_SIGNATURE_API =
            "the engine told of no signature: it does from API 1.53 on, for images that were pulled";

    private ImageReader() {}

    /// @param inspect answer of `/images/{id}/json`
    /// @param history answer of `/images/{id}/history`, or why there is none
    /// @param usedBy names of the containers made from it, sorted
    static Image read(
            JsonNode inspect,
            Fact<JsonNode> history,
            List<String> usedBy,
            ValueReader values,
            Instant seenAt) {
        var config = inspect.path("Config");
        var tags =
                Json.texts(inspect, "RepoTags").stream()
                        .filter(t -> !t.startsWith(NONE))
                        .sorted()
                        .toList();
        var id = Json.text(inspect, "Id");
        var name = tags.isEmpty() ? shortId(id) : tags.getFirst();
        var labels = Json.map(config, "Labels");
        var environment = Json.texts(config, "Env");
        var command = new ArrayList<>(Json.texts(config, "Entrypoint"));
        command.addAll(Json.texts(config, "Cmd"));
        return new Image(
                Subject.named(Subject.Kind.IMAGE, name, id),
                tags,
                Json.texts(inspect, "RepoDigests"),
                created(inspect),
                Json.number(inspect, "Size"),
                new UserSpec(Json.text(config, "User")),
                new ProbeReader(values).read(Json.texts(config, "Healthcheck", "Test")),
                EnvironmentReader.variables(
                        environment, _ -> new Origin.Image(name, "Config.Env"), values),
                EnvironmentReader.labels(labels, new Origin.Image(name, "Config.Labels"), values),
                OpenLabels.of(labels),
                Set.copyOf(Json.names(config, "ExposedPorts")),
                Set.copyOf(Json.names(config, "Volumes")),
                values.words(command),
                Runtimes.of(EnvironmentReader.asMap(environment)),
                history.map(ImageReader::steps),
                usedBy,
                signature(inspect),
                Fact.unknown("reading every layer was not asked for"),
                seenAt);
    }

    static String shortId(String id) {
        var digits = id.startsWith("sha256:") ? id.substring("sha256:".length()) : id;
        return digits.substring(0, Math.min(12, digits.length()));
    }

    private static Fact<Instant> created(JsonNode inspect) {
        try {
            var created = OffsetDateTime.parse(Json.text(inspect, "Created")).toInstant();
            return created.getEpochSecond() <= 0
                    ? Fact.unknown("the builder wrote no date")
                    : Fact.known(created);
        } catch (DateTimeParseException _) {
            return Fact.unknown("the builder wrote no date");
        }
    }

    private static List<BuildStep> steps(JsonNode history) {
        var entries = new ArrayList<HistoryEntry>();
        for (var entry : history) {
            entries.add(
                    new HistoryEntry(
                            Json.text(entry, "CreatedBy"),
                            Json.number(entry, "Created"),
                            Json.number(entry, "Size"),
                            Json.texts(entry, "Tags")));
        }
        return new BuildStepReader().read(entries);
    }

    private static Fact<List<String>> signature(JsonNode inspect) {
        var identity = inspect.path("Identity");
        if (identity.isMissingNode() || identity.isNull()) {
            return Fact.unknown(NO_SIGNATURE_API);
        }
        var names = new ArrayList<String>();
        for (var signature : identity.path("Signature")) {
            if (!Json.text(signature, "Error").isEmpty()) {
                continue; // one is there, but the engine could not verify it
            }
            var name = Json.text(signature, "Name");
            names.add(name.isEmpty() ? Json.text(signature, "SignatureType") : name);
        }
        return Fact.known(List.copyOf(names));
    }
}
