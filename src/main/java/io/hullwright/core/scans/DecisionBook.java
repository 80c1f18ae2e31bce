package io.hullwright.core.scans;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.audit.Waiver;
import io.hullwright.core.AtomicFile;
import io.hullwright.core.WaiverFile;
import io.hullwright.core.history.ScanHistory;
import io.hullwright.scan.Decision;
import io.hullwright.scan.Decisions;
import io.hullwright.scan.Rating;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was decided about vulnerabilities, kept beside the code, and written for other tools.
public final class DecisionBook {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path workingFolder;
    private final Clock clock;

    DecisionBook(Path workingFolder, Clock clock) {
        this.workingFolder = workingFolder;
        this.clock = clock;
    }

    /// A tool that decisions can be written for. Vulnerabilities are of no concern to the last two:
    /// they get the accepted risks of the same file.
    public enum Format {
        OPENVEX,
        CYCLONEDX,
        TRIVYIGNORE,
        SNYK,
        HADOLINT,
        COMPOSE_LINT;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /// What a person wants to decide.
    ///
    /// @param id of the vulnerability
    /// @param pkg the package's name
    /// @param image null for every image with the package
    public record Wish(
            String id,
            String pkg,
            @Nullable String image,
            Decision.State state,
            String justification,
            String reason,
            String by,
            @Nullable LocalDate until) {}

    /// @param written text for the other tool
    /// @param decisions how many are in it
    /// @param leftOut how many are not: over, or about a package without a package URL
    public record Export(String written, int decisions, int leftOut) {}

    /// @param file null for `.hullwright.yaml` in the working folder
    /// @throws Problem `HW-220`, `HW-221`
    Decisions decisions(@Nullable Path file) throws Problem {
        return new Decisions(file(file).read(), LocalDate.now(clock));
    }

    private DecisionFile file(@Nullable Path file) {
        return new DecisionFile(file == null ? workingFolder.resolve(DecisionFile.NAME) : file);
    }

    /// Adds a decision, with what the vulnerability is like in a report of `scan --format json`.
    ///
    /// @throws Problem `HW-220` to `HW-222`; `HW-223` when the report does not hold it, `HW-224`
    ///     when the wish is no decision
    public Path decide(Wish wish, Path report, @Nullable Path file) throws Problem {
        var row = row(wish, report);
        Decision decision;
        try {
            decision =
                    new Decision(
                            wish.id(),
                            wish.pkg(),
                            row.path("purl").asText(),
                            row.path("installed").asText(),
                            row.path("fixed").asText(),
                            Rating.of(row.path("severity").asText()),
                            wish.image() == null
                                    ? Decision.EVERY_IMAGE
                                    : Decision.repository(wish.image()),
                            wish.state(),
                            wish.justification(),
                            wish.reason(),
                            wish.by(),
                            wish.until(),
                            LocalDate.now(clock));
        } catch (IllegalArgumentException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-224",
                    "Nothing is decided.",
                    "It must be so that " + e.getMessage() + ".",
                    "`hullwright scan decide --help` lists what can be given.",
                    e);
        }
        file(file).add(decision);
        return file == null ? workingFolder.resolve(DecisionFile.NAME) : file;
    }

    private static JsonNode row(Wish wish, Path report) throws Problem {
        try {
            var tree = JSON.readTree(report.toFile());
            for (var row : tree.path("vulnerabilities")) {
                if (row.path("id").asText().equals(wish.id())
                        && row.path("package").asText().equals(wish.pkg())
                        && isOn(wish.image(), row.path("target").asText())) {
                    return row;
                }
            }
        } catch (IOException e) {
            throw notThere(wish, report, e);
        }
        throw notThere(wish, report, null);
    }

    private static boolean isOn(@Nullable String image, String target) {
        return image == null || Decision.repository(image).equals(Decision.repository(target));
    }

    private static Problem notThere(Wish wish, Path report, @Nullable Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-223",
                "The report %s does not hold %s of %s.".formatted(report, wish.id(), wish.pkg()),
                "A decision is about something that was found, and says what it was like.",
                "Make one: hullwright scan image REF --format json -o FILE.",
                cause);
    }

    /// The decisions that count today, for another tool.
    ///
    /// @throws Problem `HW-220`, `HW-221`
    public Export export(Format format, @Nullable Path file) throws Problem {
        var today = LocalDate.now(clock);
        if (format == Format.HADOLINT || format == Format.COMPOSE_LINT) {
            var waivers = waivers(file);
            return format == Format.HADOLINT
                    ? LinterSettings.hadolint(waivers, today)
                    : LinterSettings.composeLint(waivers, today);
        }
        var all = file(file).read();
        var counting = new ArrayList<Decision>();
        for (var one : all) {
            if (!one.isOver(today) && !one.product().isEmpty()) {
                counting.add(one);
            }
        }
        var text =
                switch (format) {
                    case OPENVEX -> OpenVex.text(counting);
                    case CYCLONEDX -> CycloneDxVex.text(counting);
                    case SNYK -> DecisionText.snyk(counting);
                    default -> DecisionText.trivyIgnore(counting);
                };
        return new Export(text, counting.size(), all.size() - counting.size());
    }

    private List<Waiver> waivers(@Nullable Path file) throws Problem {
        var place = file == null ? workingFolder.resolve(DecisionFile.NAME) : file;
        return Files.exists(place) ? WaiverFile.read(place) : List.of();
    }

    /// Takes over what another tool's file says.
    TakenOver takeOver(Path other, ScanHistory history, String by, @Nullable Path file)
            throws Problem {
        var said = OtherDecisions.read(other);
        return TakenOver.of(said, history, file(file), by, LocalDate.now(clock));
    }

    /// @throws Problem `HW-140` when it cannot be written
    public void save(Export export, Path file) throws Problem {
        AtomicFile.write(file, out -> out.write(bytes(export.written())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
