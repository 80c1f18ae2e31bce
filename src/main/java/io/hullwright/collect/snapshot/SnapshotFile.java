package io.hullwright.collect.snapshot;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Host;
import io.hullwright.facts.Image;
import io.hullwright.facts.Network;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Pairing;
import io.hullwright.facts.ScannedImage;
import io.hullwright.facts.Snapshot;
import io.hullwright.facts.Swarm;
import io.hullwright.facts.SwarmNode;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.Volume;
import io.hullwright.facts.Workload;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A snapshot as JSON, `hullwright.snapshot/1`. No record holds a secret value, so none can be
/// written.
public final class SnapshotFile {

    /// The name and version that readers look for.
    public static final String SCHEMA = "hullwright.snapshot/1";

    private static final String FAMILY = "hullwright.snapshot/";

    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .addModule(new Jdk8Module())
                    .addModule(new SimpleModule().addSerializer(new SortedSets()))
                    .addMixIn(Observed.class, ObservedTypes.class)
                    .addMixIn(Origin.class, OriginTypes.class)
                    .addMixIn(Fact.class, FactTypes.class)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                    .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                    .build();

    /// Sets have no order of their own; the same facts give the same bytes.
    private static final class SortedSets extends StdSerializer<Set<?>> {

        private static final long serialVersionUID = 1L;

        SortedSets() {
            super(Set.class, false);
        }

        @Override
        public void serialize(Set<?> set, JsonGenerator json, SerializerProvider provider)
                throws IOException {
            json.writeStartArray();
            for (var element :
                    set.stream().sorted(Comparator.comparing(String::valueOf)).toList()) {
                provider.defaultSerializeValue(element, json);
            }
            json.writeEndArray();
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Workload.class, name = "workload"),
        @JsonSubTypes.Type(value = Image.class, name = "image"),
        @JsonSubTypes.Type(value = Engine.class, name = "engine"),
        @JsonSubTypes.Type(value = Network.class, name = "network"),
        @JsonSubTypes.Type(value = Volume.class, name = "volume"),
        @JsonSubTypes.Type(value = Swarm.class, name = "swarm"),
        @JsonSubTypes.Type(value = SwarmNode.class, name = "swarm-node"),
        @JsonSubTypes.Type(value = Host.class, name = "host"),
        @JsonSubTypes.Type(value = ComposeFile.class, name = "compose-file"),
        @JsonSubTypes.Type(value = Pairing.class, name = "pairing"),
        @JsonSubTypes.Type(value = ScannedImage.class, name = "scanned-image"),
        @JsonSubTypes.Type(value = Dockerfile.class, name = "dockerfile"),
        @JsonSubTypes.Type(value = Unseen.class, name = "unseen")
    })
    private interface ObservedTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.File.class, name = "file"),
        @JsonSubTypes.Type(value = Origin.Inspect.class, name = "inspect"),
        @JsonSubTypes.Type(value = Origin.Image.class, name = "image"),
        @JsonSubTypes.Type(value = Origin.UnseenImage.class, name = "unseen-image"),
        @JsonSubTypes.Type(value = Origin.Engine.class, name = "engine"),
        @JsonSubTypes.Type(value = Origin.Unset.class, name = "unset"),
        @JsonSubTypes.Type(value = Origin.Absent.class, name = "absent")
    })
    private interface OriginTypes {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "seen")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Fact.Known.class, name = "yes"),
        @JsonSubTypes.Type(value = Fact.Unknown.class, name = "no")
    })
    private interface FactTypes {}

    /// Writes and flushes; does not close.
    ///
    /// @throws IOException if `out` cannot take it
    public void write(Snapshot snapshot, OutputStream out) throws IOException {
        var tree = mapper.createObjectNode();
        tree.put("schema", SCHEMA);
        tree.setAll((ObjectNode) mapper.valueToTree(snapshot));
        mapper.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET).writeValue(out, tree);
        out.write('\n');
        out.flush();
    }

    /// @param name what the person calls the source, for messages
    /// @throws Problem `HW-121` when it is no snapshot, `HW-122` when it is of a newer version
    /// @throws IOException if `in` cannot be read
    public Snapshot read(InputStream in, String name) throws Problem, IOException {
        try {
            var tree = mapper.readTree(in);
            requireSchema(tree, name);
            if (holdsNull(tree)) {
                throw damaged(name, "It has a null where no snapshot has one.", null);
            }
            return mapper.treeToValue(tree, Snapshot.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw damaged(name, "It is cut off, or changed by hand.", e);
        }
    }

    /// The binder would let null into lists and maps. Only a limit that is not set has one, as the
    /// value of its setting.
    private static boolean holdsNull(JsonNode tree) {
        for (var property : tree.properties()) {
            if (property.getValue().isNull() && !property.getKey().equals("value")) {
                return true;
            }
        }
        for (var child : tree) {
            if ((tree.isArray() && child.isNull()) || holdsNull(child)) {
                return true;
            }
        }
        return false;
    }

    private static void requireSchema(JsonNode tree, String name) throws Problem {
        var schema = tree.path("schema").asText("");
        if (schema.startsWith(FAMILY) && !schema.equals(SCHEMA)) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-122",
                    "The snapshot " + name + " was written by a newer Hullwright.",
                    "It has the shape " + schema + "; this one reads " + SCHEMA + ".",
                    "Update Hullwright, or take the snapshot with this version.",
                    null);
        }
        if (!schema.equals(SCHEMA)) {
            throw damaged(name, "It has no line that says \"" + SCHEMA + "\".", null);
        }
    }

    private static Problem damaged(String name, String why, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-121",
                "The file " + name + " is not a snapshot.",
                why,
                "Take a new one with `hullwright snapshot -o FILE`.",
                cause);
    }
}
