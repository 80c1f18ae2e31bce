package io.hullwright.collect.trivy;

import io.hullwright.scan.Contents;
import io.hullwright.scan.Layers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What a report says of the image's layers and of the packages in it.
final class ContentsEntry {

    private final JsonWalk json;
    private final List<String> diffIds = new ArrayList<>();
    private final List<Layers.Step> history = new ArrayList<>();
    private final List<String> packages = new ArrayList<>();

    ContentsEntry(JsonWalk json) {
        this.json = json;
    }

    Contents read() {
        return new Contents(Layers.of(diffIds, history), packages);
    }

    void image(String name) throws IOException {
        switch (name) {
            case "rootfs" -> json.object(this::files);
            case "history" -> json.list(this::step);
            default -> json.skip();
        }
    }

    private void files(String name) throws IOException {
        if (name.equals("diff_ids")) {
            json.list(() -> diffIds.add(json.word()));
        } else {
            json.skip();
        }
    }

    private void step() throws IOException {
        var step =
                new Object() {
                    String by = "";
                    boolean empty;
                };
        json.object(
                name -> {
                    switch (name) {
                        case "created_by" -> step.by = json.text();
                        case "empty_layer" -> step.empty = json.flag();
                        default -> json.skip();
                    }
                });
        history.add(new Layers.Step(step.by, step.empty));
    }

    /// Its version is written as in the findings: epoch, version and release in one.
    void pkg() throws IOException {
        var entry = new OnePackage();
        json.object(entry::field);
        packages.add(entry.name + " " + entry.written());
    }

    private final class OnePackage {

        private String name = "";
        private String version = "";
        private String release = "";
        private int epoch;

        private void field(String field) throws IOException {
            switch (field) {
                case "Name" -> name = json.word();
                case "Version" -> version = json.word();
                case "Release" -> release = json.word();
                case "Epoch" -> epoch = json.number();
                default -> json.skip();
            }
        }

        private String written() {
            return (epoch > 0 ? epoch + ":" : "")
                    + version
                    + (release.isEmpty() ? "" : "-" + release);
        }
    }
}
