package io.hullwright.collect.docker;

import io.hullwright.collect.docker.EngineEvents.Event;
import java.util.HashSet;
import java.util.Set;

/// What a burst of events touched: each thing once, however many events named it.
final class Touched {

    /// Events that say nothing about a setting: `docker top`, `cp` and `attach` make hundreds of
    /// them.
    private static final Set<String> SILENT_ACTIONS =
            Set.of(
                    "top",
                    "exec_detach",
                    "attach",
                    "detach",
                    "resize",
                    "copy",
                    "export",
                    "archive-path");

    private final Set<String> containers = new HashSet<>();
    private boolean images;
    private boolean networks;
    private boolean volumes;
    private boolean engine;
    private boolean swarm;

    void add(Event event) {
        var action = event.action();
        var colon = action.indexOf(':');
        var verb = colon < 0 ? action : action.substring(0, colon);
        if (!event.container().isEmpty() && !SILENT_ACTIONS.contains(verb)) {
            containers.add(event.container());
        }
        switch (event.type()) {
            case "image" -> images = true;
            case "network" -> networks = true;
            case "volume" -> volumes = true;
            case "daemon" -> engine = true;
            case "service", "node", "secret", "config" -> swarm = true;
            // whether an image or a volume is in use, and how many containers there are
            case "container" -> {
                if (verb.equals("create") || verb.equals("destroy")) {
                    images = true;
                    networks = true;
                    volumes = true;
                    engine = true;
                }
            }
            default -> {
                // plugins, builders and what is still to be invented
            }
        }
    }

    /// True if nothing is left to look at but containers.
    boolean isEmpty() {
        return !(images || networks || volumes || engine || swarm);
    }

    /// Ids, each given once.
    Set<String> takeContainers() {
        var taken = Set.copyOf(containers);
        containers.clear();
        return taken;
    }

    boolean images() {
        return images;
    }

    boolean networks() {
        return networks;
    }

    boolean volumes() {
        return volumes;
    }

    boolean engine() {
        return engine;
    }

    boolean swarm() {
        return swarm;
    }
}
