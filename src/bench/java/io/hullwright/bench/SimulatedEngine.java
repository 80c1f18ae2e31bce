package io.hullwright.bench;

import io.hullwright.support.FakeEngine;
import io.hullwright.support.FakeObjects;
import java.util.ArrayList;

/// A fake engine with as many containers as the first argument says. Prints its address and serves
/// until its standard
/// input ends.
public final class SimulatedEngine {

    private SimulatedEngine() {}

    public static void main(String[] args) throws Exception {
        var containers = new ArrayList<FakeObjects.Container>();
        for (var i = 0; i < Integer.parseInt(args[0]); i++) {
            containers.add(
                    FakeObjects.container(
                            i,
                            "web-" + i,
                            "\"PORT=8080\",\"DB_PASSWORD=hunter2hunter2-" + i + "\""));
        }
        try (var engine = FakeEngine.start().containers(containers)) {
            System.out.println(engine.address());
            while (System.in.read() >= 0) {
                // wait for the end
            }
        }
    }
}
