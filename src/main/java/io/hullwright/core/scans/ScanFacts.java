package io.hullwright.core.scans;

import io.hullwright.facts.Fact;
import io.hullwright.facts.Image;
import io.hullwright.facts.Observed;
import io.hullwright.facts.ScannedImage;
import io.hullwright.facts.ScannedImage.Found;
import io.hullwright.facts.ScannedImage.Grade;
import io.hullwright.facts.ScannedImage.Weakness;
import io.hullwright.facts.Snapshot;
import io.hullwright.scan.Rating;
import io.hullwright.scan.ScanReport;
import io.hullwright.scan.ScanTarget;
import io.hullwright.scan.Vulnerability;
import io.hullwright.work.Problem;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// What was scanned, as facts that checks can be asked about.
final class ScanFacts {

    private ScanFacts() {}

    /// A snapshot whose images could not be scanned at all: none of them was seen.
    static Snapshot unseen(Snapshot snapshot, Problem problem) {
        var why = problem.what() + " (" + problem.code() + ")";
        return with(snapshot, _ -> Fact.unknown(why), List.of());
    }

    static Snapshot with(Snapshot snapshot, ScanReport report) {
        return with(snapshot, id -> found(report, id), report.notes());
    }

    /// Images without tag and container were not to be scanned.
    private static Snapshot with(
            Snapshot snapshot, Function<String, Fact<Found>> found, List<String> more) {
        var observed = new ArrayList<Observed>(snapshot.observed());
        for (var image : ImageTargets.images(snapshot)) {
            if (ImageTargets.isWanted(image)) {
                observed.add(scanned(image, found));
            }
        }
        var notes = new ArrayList<>(snapshot.notes());
        notes.addAll(more);
        return new Snapshot(
                snapshot.takenAt(), snapshot.endpoint(), observed, snapshot.vanished(), notes);
    }

    private static ScannedImage scanned(Image image, Function<String, Fact<Found>> found) {
        return new ScannedImage(image.subject(), found.apply(image.subject().id()));
    }

    private static Fact<Found> found(ScanReport report, String id) {
        for (var target : report.targets()) {
            if (target.id().equals(id)) {
                return target.failure() == null
                        ? Fact.known(found(report, target))
                        : Fact.unknown(target.failure());
            }
        }
        return Fact.unknown("it was not among what was scanned");
    }

    private static Found found(ScanReport report, ScanTarget target) {
        var system = new ArrayList<Weakness>();
        var dependencies = new ArrayList<Weakness>();
        for (var one : report.vulnerabilities()) {
            var grave = one.severity() == Rating.CRITICAL || one.severity() == Rating.HIGH;
            if (grave && one.target().equals(target.name()) && !report.decisions().isDecided(one)) {
                (one.paths().isEmpty() ? system : dependencies).add(weakness(one));
            }
        }
        var secrets = new ArrayList<String>();
        for (var one : report.secrets()) {
            if (one.target().equals(target.name())) {
                secrets.add(one.title() + " at " + one.file() + ":" + one.line());
            }
        }
        var scanner = report.scanner();
        var date = scanner.databaseUpdatedAt();
        return new Found(
                scanner.name() + " " + scanner.version(),
                date == null ? "" : date.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                scanner.stale(),
                target.os(),
                target.endOfLife(),
                system,
                dependencies,
                secrets);
    }

    private static Weakness weakness(Vulnerability one) {
        var grade = one.severity() == Rating.CRITICAL ? Grade.CRITICAL : Grade.HIGH;
        return new Weakness(one.id(), one.pkg(), one.installed(), one.fixed(), grade);
    }
}
