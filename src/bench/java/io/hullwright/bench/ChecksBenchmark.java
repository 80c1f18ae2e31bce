package io.hullwright.bench;

import io.hullwright.audit.Auditor;
import io.hullwright.audit.Catalog;
import io.hullwright.audit.Checklist;
import io.hullwright.check.Verdict;
import io.hullwright.facts.EngineFixture;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import io.hullwright.facts.WorkloadFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// Verdicts a second on one core: every check about workloads on a hardened container, and on one
/// as people usually
/// write them, where many fail and evidence is put together.
@SuppressWarnings("NullAway.Init") // JMH calls prepare() first
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 7, time = 2)
@Fork(1)
public class ChecksBenchmark {

    /// JMH counts one invocation as so many operations; the set-up checks that it is true.
    private static final int CHECKS = 105;

    private Workload hardened;
    private Workload usual;
    private List<Catalog.Entry<Workload>> checks;
    private Auditor auditor;

    @Setup(Level.Trial)
    public void prepare() {
        checks = Catalog.about(Workload.class);
        if (checks.size() != CHECKS) {
            throw new IllegalStateException(
                    "there are " + checks.size() + " checks of workloads: mend CHECKS");
        }
        hardened = WorkloadFixture.hardened().build();
        usual =
                WorkloadFixture.hardened()
                        .engine(EngineFixture.traits())
                        .image("postgres")
                        .capDrop()
                        .imageUser("")
                        .noNewPrivileges(false)
                        .writableRoot()
                        .noMemoryLimit()
                        .noCpuLimit()
                        .publish("0.0.0.0", 5432, 5432)
                        .bind("/var/run/docker.sock", "/var/run/docker.sock", false)
                        .variable(
                                "POSTGRES_PASSWORD",
                                ValueTrait.CREDENTIAL,
                                ValueTrait.DEFAULT_PASSWORD)
                        .logging("json-file", Map.of())
                        .build();
        auditor =
                new Auditor(
                        new Checklist(List.of(), List.of(), List.of(), List.of()),
                        List.of(),
                        LocalDate.of(2026, 11, 24),
                        true);
    }

    @Benchmark
    @OperationsPerInvocation(CHECKS)
    public void hardenedContainer(Blackhole sink) {
        inspect(hardened, sink);
    }

    @Benchmark
    @OperationsPerInvocation(CHECKS)
    public void usualContainer(Blackhole sink) {
        inspect(usual, sink);
    }

    /// With waivers, findings and their order, as an audit does it.
    @Benchmark
    @OperationsPerInvocation(CHECKS)
    public void usualContainerAsFindings(Blackhole sink) {
        sink.consume(auditor.inspect(usual));
    }

    private void inspect(Workload workload, Blackhole sink) {
        for (var entry : checks) {
            Verdict verdict = entry.check().inspect(workload);
            sink.consume(verdict);
        }
    }
}
