package io.hullwright.core;

import io.hullwright.collect.docker.ContainerFile;
import io.hullwright.repair.Hardening;
import io.hullwright.repair.Patch;
import io.hullwright.work.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Containers as a hardened compose file. The values that may be secrets are held back: they leave
/// into the folder's `.env` alone.
public final class HardenedContainers {

    private final ContainerFile source;
    private final Hardening hardening;

    /// @param hardening of the file's text
    HardenedContainers(ContainerFile source, Hardening hardening) {
        this.source = source;
        this.hardening = hardening;
    }

    /// What a person has to know of one service.
    public record Remark(String service, String words) {}

    public Hardening hardening() {
        return hardening;
    }

    public String text() {
        return hardening.patch().after();
    }

    /// The same without any hardening.
    public HardenedContainers asIs() {
        var before = hardening.patch().before();
        var patch = new Patch(hardening.patch().file(), before, before);
        return new HardenedContainers(source, new Hardening(patch, List.of()));
    }

    /// What Compose cannot express, or does another way.
    public List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        source.remarks().forEach(r -> remarks.add(new Remark(r.service(), r.words())));
        return remarks;
    }

    /// The variables whose values the text does not say.
    public List<Remark> held() {
        var held = new ArrayList<Remark>();
        for (var one : source.held()) {
            held.add(new Remark(one.service(), one.variable() + " is its " + one.place()));
        }
        return held;
    }

    List<Path> save(Path folder) throws Problem {
        return new ContainerFolder(folder).write(text(), source);
    }
}
