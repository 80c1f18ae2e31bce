package io.hullwright.collect.dockerfile;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Observed;
import io.hullwright.facts.Subject;
import io.hullwright.facts.Unseen;
import io.hullwright.facts.reading.ValueReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/// Reads Dockerfiles from the disk. A file that cannot be read becomes `Unseen`; nothing is thrown.
public final class DockerfileCollector {

    private static final long LONGEST_BYTES = 256L * 1024 * 1024;

    private final DockerfileReader reader;
    private final Fact<Set<String>> trustedRegistries;

    /// @param trustedRegistries registries the person trusts; unknown when none were named
    /// @param environment the one whose PATH ShellCheck is looked for in
    public DockerfileCollector(
            ValueReader values,
            Fact<Set<String>> trustedRegistries,
            Map<String, String> environment) {
        this.reader = new DockerfileReader(values, new ShellCheck(environment));
        this.trustedRegistries = trustedRegistries;
    }

    /// Bytes that are no UTF-8 become the sign that says so.
    public Observed read(Path file) {
        var subject = Subject.named(Subject.Kind.DOCKERFILE, file.toString(), file.toString());
        try {
            if (!Files.isRegularFile(file)) {
                return new Unseen(
                        subject, Files.exists(file) ? "it is no ordinary file" : "it is not there");
            }
            if (Files.size(file) > LONGEST_BYTES) {
                return new Unseen(subject, "it is larger than 256 MB");
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return reader.read(subject, file, text, ContextReader.read(file), trustedRegistries);
        } catch (IOException | SecurityException e) {
            return new Unseen(subject, "it could not be read; allow this user to read it");
        }
    }
}
