package io.hullwright.linters;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.support.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What hadolint, compose-lint and Trivy find in small files, we find at the same place, or a
/// written reason says why not. The first two are run. What Trivy finds is kept in a file, and is
/// found anew where `HULLWRIGHT_TRIVY` names the program. With `-Dgolden.write=true` that file and
/// the page are written.
class LintersAgreementTest {

    private static final Path FOLDER = Path.of("src/test/resources/linters");
    private static final Path PAGE = Path.of("resources/docs/linters.md");
    private static final Path TRIVY = FOLDER.resolve("trivy.txt");

    /// Trivy's own list names it, but no Trivy of today reports it.
    private static final Set<String> NEVER_REPORTED = Set.of("DS-0024");

    @TempDir private static Path folder;

    private static SmallFiles dockerfiles;
    private static List<Comparison> comparisons = List.of();

    @BeforeAll
    static void compare() throws Exception {
        var hadolint = Needed.ENGINE.variable("HULLWRIGHT_HADOLINT");
        var composeLint = Needed.ENGINE.variable("HULLWRIGHT_COMPOSE_LINT");
        dockerfiles = write("dockerfile", "%s.Dockerfile");
        var composes = write("compose", "%s/compose.yaml");
        var ofDockerfiles = OurAudit.of(dockerfiles);
        comparisons =
                List.of(
                        Comparison.of(
                                "hadolint",
                                dockerfiles,
                                new OtherLinter(hadolint, dockerfiles).hadolint(),
                                ofDockerfiles),
                        Comparison.of("trivy", dockerfiles, trivy(), ofDockerfiles),
                        Comparison.of(
                                "compose-lint",
                                composes,
                                new OtherLinter(composeLint, composes).composeLint(),
                                OurAudit.of(composes)));
    }

    private static SmallFiles write(String collection, String pattern) throws IOException {
        var files = SmallFile.read(FOLDER.resolve(collection + ".txt"));
        return SmallFiles.write(folder.resolve(collection), pattern, files);
    }

    private static Report trivy() throws Exception {
        var program = System.getenv("HULLWRIGHT_TRIVY");
        if (program != null && Boolean.getBoolean("golden.write")) {
            Files.writeString(TRIVY, new OtherLinter(program, dockerfiles).trivy().text());
        }
        return Report.parse(Files.readAllLines(TRIVY));
    }

    @Test
    void whatIsKeptOfTrivyIsWhatItFinds() throws Exception {
        var program = System.getenv("HULLWRIGHT_TRIVY");
        Assumptions.assumeTrue(program != null, "HULLWRIGHT_TRIVY is not set");
        assertEquals(new OtherLinter(program, dockerfiles).trivy().text(), Files.readString(TRIVY));
    }

    @Test
    void everyFileIsWhatItsHeadSays() {
        var wrong = new ArrayList<String>();
        for (var comparison : comparisons) {
            for (var file : comparison.files().files()) {
                var reported = comparison.theirs();
                file.broken().stream()
                        .filter(rule -> AgreementTable.isOf(comparison, rule))
                        .filter(rule -> !reported.has(file.name(), rule))
                        .forEach(rule -> wrong.add(file.name() + " does not break " + rule));
                file.kept().stream()
                        .filter(rule -> reported.has(file.name(), rule))
                        .forEach(rule -> wrong.add(file.name() + " breaks " + rule));
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyRuleHasAFileThatBreaksItAndOneThatKeepsIt() {
        var missing = new TreeSet<String>();
        for (var comparison : comparisons) {
            var broken = new TreeSet<>(NEVER_REPORTED);
            var kept = new TreeSet<String>();
            for (var file : comparison.files().files()) {
                broken.addAll(file.broken());
                kept.addAll(file.kept());
            }
            for (var rule : AgreementTable.rulesOf(comparison)) {
                if (!broken.contains(rule) || !kept.contains(rule)) {
                    missing.add(rule);
                }
            }
        }
        assertEquals(Set.of(), missing);
    }

    @Test
    void thereAreEnoughFilesAndNoNameTwice() {
        for (var comparison : comparisons) {
            var names = comparison.files().names();
            assertEquals(names.size(), Set.copyOf(names).size());
        }
        assertTrue(dockerfiles.names().size() + comparisons.getLast().files().names().size() > 200);
    }

    @Test
    void everyDifferenceHasAReasonAndEveryReasonADifference() throws Exception {
        var open = new ArrayList<String>();
        for (var comparison : comparisons) {
            var written = written(comparison);
            open.add("[" + comparison.program() + "]");
            open.addAll(written.withoutReason(comparison.found()));
            written.stale(comparison.found()).forEach(line -> open.add("stale: " + line));
        }
        assertEquals(
                "[hadolint]\n[trivy]\n[compose-lint]",
                String.join("\n", open),
                "complete or delete these lines in " + FOLDER.resolve("differences.txt"));
    }

    @Test
    void thePageIsFresh() throws Exception {
        var page = new StringBuilder(AgreementTable.HEAD);
        for (var comparison : comparisons) {
            page.append("\n## ").append(comparison.program()).append("\n\n");
            page.append(AgreementTable.render(comparison, written(comparison)));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, page);
        }
        assertEquals(
                Files.readString(PAGE).replace("\r\n", "\n"),
                page.toString(),
                "stale: run this test with -Dgolden.write=true");
    }

    private static WrittenDifferences written(Comparison comparison) throws IOException {
        return WrittenDifferences.read(FOLDER.resolve("differences.txt"), comparison.program());
    }
}
