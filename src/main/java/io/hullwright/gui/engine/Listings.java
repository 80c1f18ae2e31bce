package io.hullwright.gui.engine;

import io.hullwright.facts.Image;
import io.hullwright.facts.Network;
import io.hullwright.facts.Observed;
import io.hullwright.facts.PublishedPort;
import io.hullwright.facts.Volume;
import io.hullwright.facts.Workload;
import io.hullwright.gui.engine.Listing.Row;
import io.hullwright.gui.look.Picture;
import io.hullwright.gui.support.Background;
import io.hullwright.gui.support.Words;
import io.hullwright.report.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The tables of what an engine holds: ports, networks, volumes, images.
final class Listings {

    private static final int MEBI = 1 << 20;

    private Listings() {}

    static List<Listing> all(Background background) {
        return List.of(
                new Listing(
                        "engine.tab.ports",
                        List.of(
                                "ports.address",
                                "ports.host_port",
                                "ports.container_port",
                                "ports.reached",
                                "ports.container"),
                        background,
                        Listings::ports),
                new Listing(
                        "engine.tab.networks",
                        List.of(
                                "networks.name",
                                "networks.driver",
                                "networks.traits",
                                "networks.members"),
                        background,
                        picture -> rows(picture, Network.class, Listings::network)),
                new Listing(
                        "engine.tab.volumes",
                        List.of("volumes.name", "volumes.driver", "volumes.size", "volumes.users"),
                        background,
                        picture -> rows(picture, Volume.class, Listings::volume)),
                new Listing(
                        "engine.tab.images",
                        List.of("images.name", "images.user", "images.size", "images.users"),
                        background,
                        picture -> rows(picture, Image.class, Listings::image)));
    }

    private static <T extends Observed> List<Row> rows(
            Picture picture, Class<T> type, Function<T, List<String>> cells) {
        var rows = new ArrayList<Row>();
        for (var observed : picture.observed().values()) {
            if (type.isInstance(observed)) {
                rows.add(
                        new Row(
                                Picture.Key.of(observed.subject()),
                                cells.apply(type.cast(observed))));
            }
        }
        return rows;
    }

    private static List<Row> ports(Picture picture) {
        var rows = new ArrayList<Row>();
        for (var container : picture.containers()) {
            for (var port : container.exposure().published()) {
                rows.add(new Row(port.words() + container.subject().id(), port(container, port)));
            }
        }
        return rows;
    }

    private static List<String> port(Workload container, PublishedPort port) {
        return List.of(
                Plain.line(port.address()),
                port.hostPort() == 0 ? "" : String.valueOf(port.hostPort()),
                port.containerPort() + "/" + port.protocol().word(),
                Words.of(port.isOpenToNetwork() ? "ports.every" : "ports.local"),
                Plain.line(container.subject().name()));
    }

    private static List<String> network(Network network) {
        var traits = new ArrayList<String>();
        add(traits, network.internal(), "networks.internal");
        add(traits, network.encrypted(), "networks.encrypted");
        add(traits, network.attachable(), "networks.attachable");
        add(traits, !network.interContainer(), "networks.no_icc");
        add(traits, network.ipv6(), "networks.ipv6");
        return List.of(
                Plain.line(network.subject().name()),
                Plain.line(network.driver()),
                String.join(", ", traits),
                list(network.members()));
    }

    private static void add(List<String> traits, boolean given, String key) {
        if (given) {
            traits.add(Words.of(key));
        }
    }

    private static List<String> volume(Volume volume) {
        return List.of(
                Plain.line(volume.subject().name()),
                Plain.line(volume.driver()),
                volume.sizeBytes().map(Listings::size).orElse(""),
                list(volume.usedBy()));
    }

    private static List<String> image(Image image) {
        return List.of(
                Plain.line(image.subject().name()),
                image.user().isRoot() ? Words.of("images.root") : Plain.line(image.user().text()),
                size(image.sizeBytes()),
                list(image.usedBy()));
    }

    private static String size(long bytes) {
        return Words.of("engine.mebibytes", bytes / MEBI);
    }

    private static String list(List<String> names) {
        return Plain.line(String.join(", ", names));
    }
}
