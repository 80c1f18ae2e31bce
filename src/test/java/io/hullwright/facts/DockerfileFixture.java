package io.hullwright.facts;

import io.hullwright.collect.dockerfile.DockerfileReader;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/// Dockerfiles from their text, as the reader reads them.
public final class DockerfileFixture {

    public static final Path FILE = Path.of("shop", "Dockerfile");

    private static final Subject SUBJECT =
            Subject.named(Subject.Kind.DOCKERFILE, "shop/Dockerfile", "shop/Dockerfile");

    private static final Fact<BuildContext> CONTEXT =
            Fact.known(
                    new BuildContext(
                            ".dockerignore", new IgnoreRules(List.of("*", "!server")), List.of()));

    private DockerfileFixture() {}

    /// A Dockerfile with this text, and nothing of note beside it.
    public static Dockerfile dockerfile(String text) {
        return dockerfile(text, Fact.known(Set.of("docker.io")));
    }

    public static Dockerfile dockerfile(String text, Fact<Set<String>> trustedRegistries) {
        return reader().read(SUBJECT, FILE, text, CONTEXT, trustedRegistries);
    }

    /// The same with a `.dockerignore` of one's own.
    public static Dockerfile dockerfileIn(Fact<BuildContext> context, String text) {
        return reader().read(SUBJECT, FILE, text, context, Fact.known(Set.of()));
    }

    /// A Dockerfile of which ShellCheck said this.
    public static Dockerfile dockerfileWith(Fact<List<ScriptFinding>> found, String text) {
        var file = dockerfile(text);
        return new Dockerfile(
                file.subject(),
                file.file(),
                file.directives(),
                file.preamble(),
                file.stages(),
                file.ignores(),
                file.context(),
                file.trustedRegistries(),
                found,
                file.flaws());
    }

    /// A Dockerfile that passes every check.
    public static Dockerfile hardened() {
        return dockerfile(
                """
                # syntax=docker/dockerfile:1
                FROM docker.io/library/alpine:3.22@sha256:\
                4b7ce07002c69e8f3d704a9c5d6fd3053be500b7f1c69fc0d80990c2ad8dd412
                WORKDIR /srv/shop
                RUN apk add --no-cache curl=8.14.1-r2
                COPY --chmod=0555 server /srv/shop/server
                EXPOSE 8080/tcp
                USER 10001:10001
                HEALTHCHECK --interval=30s CMD ["curl", "--fail", "http://127.0.0.1:8080/health"]
                ENTRYPOINT ["/srv/shop/server"]
                """);
    }

    public static Origin.File at(int line, int column) {
        return new Origin.File(FILE, line, column);
    }

    public static DockerfileReader reader() {
        return new DockerfileReader(new ValueReader(Fingerprints.withRandomKey()));
    }
}
