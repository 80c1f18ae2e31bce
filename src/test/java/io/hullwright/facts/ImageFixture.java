package io.hullwright.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// An image that passes every check about images. A test breaks one thing.
public final class ImageFixture {

    private List<String> tags = List.of("registry.example.com/shop/web:1.2.0");
    private List<String> digests =
            List.of("registry.example.com/shop/web@sha256:" + "ab".repeat(32));
    private Fact<Instant> created = Fact.known(EngineFixture.NOW.minusSeconds(86_400));
    private UserSpec user = new UserSpec("1001:1001");
    private Health.Probe probe = new Health.Probe(Health.Probe.Kind.PRESENT, false, Set.of());
    private final List<Variable> variables = new ArrayList<>();
    private final List<Variable> labels = new ArrayList<>();
    private Map<String, String> openLabels =
            Map.of(
                    "org.opencontainers.image.source", "https://git.example.com/shop/web",
                    "org.opencontainers.image.revision", "0123abc");
    private Set<String> exposed = Set.of("8080/tcp");
    private Set<String> volumes = Set.of();
    private Set<ValueTrait> command = Set.of();
    private Map<String, String> runtimes = Map.of();
    private Fact<List<BuildStep>> steps =
            Fact.known(List.of(new BuildStep(1, "COPY", Set.of(), false)));
    private List<String> usedBy = List.of("shop-web-1");
    private Fact<List<String>> signature = Fact.known(List.of("cosign"));
    private Fact<List<String>> setuidFiles = Fact.known(List.of());

    private ImageFixture() {}

    public static ImageFixture hardened() {
        return new ImageFixture();
    }

    public ImageFixture tags(String... references) {
        this.tags = List.of(references);
        return this;
    }

    public ImageFixture digests(String... references) {
        this.digests = List.of(references);
        return this;
    }

    public ImageFixture created(Fact<Instant> when) {
        this.created = when;
        return this;
    }

    public ImageFixture user(String text) {
        this.user = new UserSpec(text);
        return this;
    }

    public ImageFixture probe(Health.Probe all) {
        this.probe = all;
        return this;
    }

    public ImageFixture variable(String name, ValueTrait... traits) {
        variables.add(
                new Variable(
                        name,
                        Set.of(traits),
                        "",
                        List.of(),
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Env")));
        return this;
    }

    public ImageFixture label(String name, ValueTrait... traits) {
        labels.add(
                new Variable(
                        name,
                        Set.of(traits),
                        "",
                        List.of(),
                        new Origin.Image("registry.example.com/shop/web:1.2.0", "Config.Labels")));
        return this;
    }

    public ImageFixture openLabels(Map<String, String> all) {
        this.openLabels = all;
        return this;
    }

    public ImageFixture exposed(String... ports) {
        this.exposed = Set.of(ports);
        return this;
    }

    public ImageFixture volumes(String... paths) {
        this.volumes = Set.of(paths);
        return this;
    }

    public ImageFixture command(ValueTrait... traits) {
        this.command = Set.of(traits);
        return this;
    }

    public ImageFixture runtimes(Map<String, String> all) {
        this.runtimes = all;
        return this;
    }

    /// One build step with these habits after a clean one.
    public ImageFixture step(String instruction, BuildStep.Habit... habits) {
        this.steps =
                Fact.known(
                        List.of(
                                new BuildStep(1, "COPY", Set.of(), false),
                                new BuildStep(2, instruction, Set.of(habits), false)));
        return this;
    }

    public ImageFixture steps(Fact<List<BuildStep>> all) {
        this.steps = all;
        return this;
    }

    public ImageFixture usedBy(String... containers) {
        this.usedBy = List.of(containers);
        return this;
    }

    public ImageFixture signature(Fact<List<String>> verified) {
        this.signature = verified;
        return this;
    }

    public ImageFixture setuidFiles(Fact<List<String>> paths) {
        this.setuidFiles = paths;
        return this;
    }

    public Image build() {
        return new Image(
                Subject.named(
                        Subject.Kind.IMAGE,
                        tags.isEmpty() ? "<none>" : tags.getFirst(),
                        "sha256:" + "cd".repeat(32)),
                tags,
                digests,
                created,
                50_000_000L,
                user,
                probe,
                variables,
                labels,
                openLabels,
                exposed,
                volumes,
                command,
                runtimes,
                steps,
                usedBy,
                signature,
                setuidFiles,
                EngineFixture.NOW);
    }
}
