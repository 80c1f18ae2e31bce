package io.hullwright.core;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.hullwright.audit.Audit;
import io.hullwright.audit.Finding;
import io.hullwright.check.Verdict;
import io.hullwright.cli.CommandLineProgram;
import io.hullwright.cli.ExitCode;
import io.hullwright.cli.Terminal;
import io.hullwright.core.TruthTable.Row;
import io.hullwright.facts.Subject;
import io.hullwright.support.RealEngines;
import io.hullwright.support.RealEngines.RealEngine;
import io.hullwright.work.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Starts every row of the truth table on both engines, audits each engine once, and holds every
/// verdict against the labels.
class TruthTableTest {

    @TempDir private static Path folder;

    private static final Map<RealEngine, TruthStage> STAGES = new LinkedHashMap<>();
    private static final Map<RealEngine, Audit> AUDITS = new LinkedHashMap<>();

    @BeforeAll
    static void setUp() throws Exception {
        for (var engine : RealEngines.all()) {
            var stage = new TruthStage(engine.address(), folder);
            STAGES.put(engine, stage);
            stage.setUp();
            AUDITS.put(engine, hullwright().audit(choice(engine), null, true, Progress.SILENT));
        }
    }

    @AfterAll
    static void tearDown() {
        STAGES.values().forEach(TruthStage::tearDown);
    }

    private static TruthStage stage(RealEngine engine) {
        return requireNonNull(STAGES.get(engine));
    }

    private static Hullwright hullwright() {
        return new LocalHullwright(Map.of(), folder, folder, Clock.systemUTC());
    }

    private static EngineChoice choice(RealEngine engine) {
        return new EngineChoice(engine.address(), null, null, false, true, false, Set.of());
    }

    @Test
    void holdsAtLeast44Containers() {
        var names = TruthTable.rows().stream().map(row -> row.name).toList();
        assertEquals(names.size(), Set.copyOf(names).size(), "names are unique");
        assertTrue(
                TruthTable.rows().stream().filter(row -> !row.created).count() >= 44,
                "started: " + names.size());
    }

    @TestFactory
    Stream<DynamicNode> containers() {
        return everyEngine(
                TruthTable.rows(), row -> row.name, (engine, row) -> assertRow(engine, row));
    }

    @TestFactory
    Stream<DynamicNode> images() {
        return everyEngine(
                TruthTable.imageRows(),
                TruthTable.ImageRow::name,
                (engine, row) ->
                        assertEquals(
                                labels(engine, TruthTable.words(row.fails()), "fail"),
                                failures(verdicts(engine, Subject.Kind.IMAGE, row.name())),
                                () -> evidence(engine, Subject.Kind.IMAGE, row.name())));
    }

    @TestFactory
    Stream<DynamicNode> networks() {
        return everyEngine(
                TruthTable.networks(),
                TruthTable.Place::name,
                (engine, place) -> assertPlace(engine, Subject.Kind.NETWORK, place));
    }

    @TestFactory
    Stream<DynamicNode> volumes() {
        return everyEngine(
                TruthTable.volumePlaces(),
                TruthTable.Place::name,
                (engine, place) -> assertPlace(engine, Subject.Kind.VOLUME, place));
    }

    /// What is wrong with each of four containers, from the command to the exit code.
    @TestFactory
    Stream<DynamicTest> commandNamesWhatIsWrong() {
        var four = Set.of("plain-privileged", "plain-socket", "hardened", "plain-stopped");
        return STAGES.keySet().stream()
                .map(engine -> dynamicTest(engine.name(), () -> assertCommand(engine, four)));
    }

    private static void assertCommand(RealEngine engine, Set<String> names) throws IOException {
        var report = new ByteArrayOutputStream();
        var code = run(engine, report, "--format", "json");
        var failing = new TreeMap<String, Set<String>>();
        var expected = new TreeMap<String, Set<String>>();
        var evidence = new HashMap<String, String>();
        for (var row : TruthTable.rows()) {
            if (names.contains(row.name.substring(TruthTable.PREFIX.length()))) {
                failing.put(row.name, new TreeSet<>());
                expected.put(row.name, labels(engine, row.fails, "fail").keySet());
            }
        }
        for (var finding : new ObjectMapper().readTree(report.toByteArray()).path("findings")) {
            var of = failing.get(finding.path("subject").path("name").asText());
            if (of != null && finding.path("verdict").asText().equals("fail")) {
                of.add(finding.path("check").asText());
                evidence.put(
                        finding.path("subject").path("name").asText()
                                + " "
                                + finding.path("check").asText(),
                        finding.path("evidence").asText());
            }
        }
        assertEquals(expected, failing);
        assertEquals(
                "privileged is on, expected off",
                evidence.get(TruthTable.PREFIX + "plain-privileged PRV-001"));
        assertEquals(
                "/var/run/docker.sock at /var/run/docker.sock (writable) is a control socket;"
                        + " expected no mount of one",
                evidence.get(TruthTable.PREFIX + "plain-socket STO-001"));
        assertEquals(ExitCode.FINDINGS, code);
        assertEquals(ExitCode.OK, run(engine, new ByteArrayOutputStream(), "--fail-on", "never"));
    }

    private static int run(RealEngine engine, ByteArrayOutputStream out, String... options) {
        var arguments = new ArrayList<>(List.of("audit", "--host", engine.address()));
        arguments.addAll(List.of(options));
        var errors = new StringWriter();
        var code =
                CommandLineProgram.run(
                        hullwright(),
                        new Terminal(out, new PrintWriter(errors, true), 80, false, false),
                        arguments.toArray(String[]::new));
        assertEquals("", errors.toString());
        return code;
    }

    private interface Assertion<T> {
        void check(RealEngine engine, T row);
    }

    private static <T> Stream<DynamicNode> everyEngine(
            List<T> rows, Function<T, String> name, Assertion<T> assertion) {
        return AUDITS.keySet().stream()
                .map(
                        engine ->
                                dynamicContainer(
                                        engine.name(),
                                        rows.stream()
                                                .map(
                                                        row ->
                                                                dynamicTest(
                                                                        name.apply(row),
                                                                        () ->
                                                                                assertion.check(
                                                                                        engine,
                                                                                        row)))));
    }

    /// Everything the row says, and nothing that fails beside it.
    private static void assertRow(RealEngine engine, Row row) {
        var actual = verdicts(engine, Subject.Kind.CONTAINER, row.name);
        var expected = new TreeMap<String, String>();
        expected.putAll(labels(engine, row.fails, "fail"));
        expected.putAll(labels(engine, row.passes, "pass"));
        expected.putAll(labels(engine, row.notApplicable, "not-applicable"));
        expected.putAll(labels(engine, row.unknown, "unknown"));
        assertEquals(
                expected,
                named(actual, expected.keySet()),
                () -> evidence(engine, Subject.Kind.CONTAINER, row.name));
    }

    private static void assertPlace(RealEngine engine, Subject.Kind kind, TruthTable.Place place) {
        var name = stage(engine).fill(place.name());
        var expected = new TreeMap<String, String>();
        expected.putAll(labels(engine, TruthTable.words(place.fails()), "fail"));
        expected.putAll(labels(engine, TruthTable.words(place.passes()), "pass"));
        expected.putAll(labels(engine, TruthTable.words(place.notApplicable()), "not-applicable"));
        assertEquals(expected, verdicts(engine, kind, name), () -> evidence(engine, kind, name));
    }

    /// Labels whose condition holds on this engine, with their word.
    private static Map<String, String> labels(
            RealEngine engine, Collection<String> labels, String word) {
        var counting = new TreeMap<String, String>();
        for (var label : labels) {
            if (stage(engine).holds(label)) {
                counting.put(TruthTable.id(label), word);
            }
        }
        return counting;
    }

    /// The verdicts that were asked about, and all that fail.
    private static Map<String, String> named(Map<String, String> all, Set<String> ids) {
        var some = new TreeMap<String, String>(all);
        some.entrySet().removeIf(e -> !ids.contains(e.getKey()) && !e.getValue().equals("fail"));
        return some;
    }

    private static Map<String, String> failures(Map<String, String> all) {
        return named(all, Set.of());
    }

    private static Map<String, String> verdicts(RealEngine engine, Subject.Kind kind, String name) {
        var words = new TreeMap<String, String>();
        for (var finding : findings(engine, kind, name)) {
            words.put(finding.check().id(), finding.verdict().word());
        }
        assertTrue(!words.isEmpty(), kind.word() + " " + name + " was not looked at");
        return words;
    }

    private static List<Finding> findings(RealEngine engine, Subject.Kind kind, String name) {
        Predicate<Finding> isIt =
                finding ->
                        finding.subject().kind() == kind && finding.subject().name().equals(name);
        return requireNonNull(AUDITS.get(engine)).findings().stream().filter(isIt).toList();
    }

    private static String evidence(RealEngine engine, Subject.Kind kind, String name) {
        var lines = new ArrayList<String>();
        for (var finding : findings(engine, kind, name)) {
            switch (finding.verdict()) {
                case Verdict.Fail(var seen, var origin, _, _) ->
                        lines.add(finding.check().id() + " " + seen + " [" + origin + "]");
                case Verdict.Unknown(var why) ->
                        lines.add(finding.check().id() + " unknown: " + why);
                default -> {}
            }
        }
        return String.join("\n", new TreeSet<>(lines)) + "\n";
    }
}
