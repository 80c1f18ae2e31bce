package io.hullwright.check.scan;

import io.hullwright.facts.Fact;
import io.hullwright.facts.ScannedImage;
import io.hullwright.facts.ScannedImage.Found;
import io.hullwright.facts.ScannedImage.Grade;
import io.hullwright.facts.ScannedImage.Weakness;
import io.hullwright.facts.Subject;
import java.util.ArrayList;
import java.util.List;

/// An image in which a scanner with a fresh database found nothing, and what is found after all.
final class Scanned {

    private static final Subject IMAGE =
            Subject.named(Subject.Kind.IMAGE, "shop/web:1", "sha256:1");

    private final List<Weakness> system = new ArrayList<>();
    private final List<Weakness> dependencies = new ArrayList<>();
    private final List<String> secrets = new ArrayList<>();
    private String os = "debian 12.1";
    private boolean stale;
    private boolean endOfLife;

    static Scanned clean() {
        return new Scanned();
    }

    static ScannedImage unseen(String why) {
        return new ScannedImage(IMAGE, Fact.unknown(why));
    }

    static Weakness weakness(int number, Grade grade, String fixed) {
        return new Weakness("CVE-2026-" + number, "libc6", "1", fixed, grade);
    }

    Scanned system(Weakness one) {
        system.add(one);
        return this;
    }

    Scanned dependency(Weakness one) {
        dependencies.add(one);
        return this;
    }

    Scanned secret(String place) {
        secrets.add(place);
        return this;
    }

    Scanned os(String name) {
        os = name;
        return this;
    }

    Scanned stale() {
        stale = true;
        return this;
    }

    Scanned endOfLife() {
        endOfLife = true;
        return this;
    }

    ScannedImage build() {
        var found =
                new Found(
                        "trivy 0.74.0",
                        "2026-11-01",
                        stale,
                        os,
                        endOfLife,
                        system,
                        dependencies,
                        secrets);
        return new ScannedImage(IMAGE, Fact.known(found));
    }
}
