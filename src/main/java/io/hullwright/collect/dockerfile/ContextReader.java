package io.hullwright.collect.dockerfile;

import io.hullwright.facts.BuildContext;
import io.hullwright.facts.BuildContext.Sent;
import io.hullwright.facts.Fact;
import io.hullwright.facts.IgnoreRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Looks at what a build of this Dockerfile would send, taking the Dockerfile's own folder for the
/// context. Only names are looked at, no content but the ignore file's.
final class ContextReader {

    private static final long LONGEST_BYTES = 1_000_000;

    private static final Map<String, String> BETTER_OUTSIDE =
            new TreeMap<>(
                    Map.of(
                            ".git",
                            "the repository with its whole history",
                            ".env",
                            "values of the environment, passwords too",
                            ".ssh/id_rsa",
                            "a private key",
                            "id_rsa",
                            "a private key",
                            "server.key",
                            "a private key",
                            ".aws/credentials",
                            "a cloud account's keys",
                            ".npmrc",
                            "a registry's token",
                            "node_modules",
                            "packages of this machine"));

    private ContextReader() {}

    static Fact<BuildContext> read(Path dockerfile) {
        var folder = folder(dockerfile);
        var own = folder.resolve(dockerfile.getFileName() + ".dockerignore");
        var file = Files.exists(own) ? own : folder.resolve(".dockerignore");
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Fact.known(context(folder, "", new IgnoreRules(List.of())));
        }
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST_BYTES) {
                return Fact.unknown(file.getFileName() + " is no ordinary file of at most 1 MB");
            }
            var text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            return Fact.known(
                    context(folder, String.valueOf(file.getFileName()), IgnoreRules.parse(text)));
        } catch (IOException | SecurityException e) {
            return Fact.unknown(file.getFileName() + " could not be read; allow it to be");
        }
    }

    private static Path folder(Path dockerfile) {
        var parent = dockerfile.getParent();
        return parent == null ? Path.of("") : parent;
    }

    private static BuildContext context(Path folder, String ignoreFile, IgnoreRules rules) {
        var sent = new ArrayList<Sent>();
        BETTER_OUTSIDE.forEach(
                (path, kind) -> {
                    if (!rules.excludes(path)) {
                        var present = Files.exists(folder.resolve(path), LinkOption.NOFOLLOW_LINKS);
                        sent.add(new Sent(path, kind, present));
                    }
                });
        return new BuildContext(ignoreFile, rules, sent);
    }
}
