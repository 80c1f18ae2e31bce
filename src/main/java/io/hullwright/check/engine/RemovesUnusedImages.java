package io.hullwright.check.engine;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Fix;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Engine;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import java.util.Locale;

@CheckInfo(
        id = "ENG-019",
        title = "Images that nothing uses are removed",
        severity = Severity.LOW,
        checklist = "container-registry/4",
        references = {"cis-docker-1.6.0/6.1", "owasp-docker-top-10/D02"},
        why =
                """
                Old images fill the disk, and sooner or later one with known holes is started \
                from them.\
                """,
        remedy =
                """
                Look at `docker image ls`, then prune what is old; do it by a timer on build \
                machines.\
                """)
final class RemovesUnusedImages implements EngineCheck {

    private static final int MOST_UNUSED = 10;
    private static final int MOST_DANGLING = 5;
    private static final long BYTES_PER_MEGABYTE = 1_000_000L;
    private static final double MEGABYTES_PER_GIGABYTE = 1000;

    @Override
    public Verdict inspect(Engine engine) {
        var counts = engine.counts();
        if (counts.unusedImages() < 0 || counts.danglingImages() < 0) {
            return Verdict.unknown(
                    "images or the containers that use them were not listed; look with `docker"
                            + " images` and `docker ps --all`");
        }
        if (counts.unusedImages() <= MOST_UNUSED && counts.danglingImages() <= MOST_DANGLING) {
            return Verdict.pass();
        }
        var reclaimable =
                counts.reclaimableBytes() instanceof Fact.Known<Long>(var bytes)
                        ? " (at least " + size(bytes) + " could be freed)"
                        : "";
        return Verdict.fail(
                counts.unusedImages()
                        + " of "
                        + counts.images()
                        + " images are used by no container and "
                        + counts.danglingImages()
                        + " have no name"
                        + reclaimable
                        + ", expected at most "
                        + MOST_UNUSED
                        + " and "
                        + MOST_DANGLING,
                new Origin.Inspect("Images"),
                new Fix.RunYourself("docker image prune --all --filter until=720h"));
    }

    private static String size(long bytes) {
        var megabytes = bytes / BYTES_PER_MEGABYTE;
        return megabytes < MEGABYTES_PER_GIGABYTE
                ? megabytes + " MB"
                : String.format(Locale.ROOT, "%.1f GB", megabytes / MEGABYTES_PER_GIGABYTE);
    }
}
