package io.hullwright.collect.docker;

import io.hullwright.text.YamlValue;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Containers as a compose file says them. The values that may be secrets are in here and come out
/// in one way only: into the file that is meant for them.
public final class ContainerFile {

    private final YamlValue.Mapping document;
    private final List<Remark> remarks;
    private final HeldValues values;
    private final Map<String, String> profiles;

    /// What a person has to know.
    ///
    /// @param service as the file names it
    /// @param words never with a value in them
    public record Remark(String service, String words) {}

    /// A value that the file does not say.
    ///
    /// @param variable that stands in its place
    /// @param place where in the service
    public record Held(String variable, String service, String place) {}

    /// @param profiles texts of the seccomp profiles, by the files' names
    ContainerFile(
            YamlValue.Mapping document,
            List<Remark> remarks,
            HeldValues values,
            Map<String, String> profiles) {
        this.document = document;
        this.remarks = List.copyOf(remarks);
        this.values = values;
        this.profiles = Map.copyOf(profiles);
    }

    public YamlValue.Mapping document() {
        return document;
    }

    public List<Remark> remarks() {
        return remarks;
    }

    public List<Held> held() {
        return values.places();
    }

    /// The names of the variables.
    public Set<String> variables() {
        return Set.copyOf(values.values().keySet());
    }

    public Map<String, String> profiles() {
        return profiles;
    }

    /// Writes `NAME=value` lines as Docker Compose reads them back.
    public void writeValues(OutputStream out) throws IOException {
        for (var entry : values.values().entrySet()) {
            var line = entry.getKey() + "=" + quoted(entry.getValue()) + "\n";
            out.write(line.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String quoted(String value) {
        if (value.indexOf('\'') < 0 && value.indexOf('\\') < 0 && value.indexOf('\r') < 0) {
            return "'" + value + "'";
        }
        var quoted = new StringBuilder("\"");
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '"', '\\', '$' -> quoted.append('\\').append(c);
                default -> quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /// Without the values.
    @Override
    public String toString() {
        return "ContainerFile" + values.places();
    }
}
