package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineOrders;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretKind;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A rotation that was cut off, by a killed process or a database that went away. The server says
/// which password is in force; the files follow it.
record InterruptedRotation(RotationPlan plan) {

    /// @throws Problem `HW-252` when the server takes neither
    List<String> resume(Secrets secrets, Progress progress) throws Problem, InterruptedException {
        progress.at(0, 2, "asking PostgreSQL");
        try (var orders = EngineOrders.open(plan.address());
                var kept = plan.pending().getFirst().readPending().password()) {
            var server = new PostgresServer(orders, plan.place());
            var standing = server.ask();
            var isInForce = isInForce(server, standing.port(), kept);
            progress.at(1, 2, "setting the files right");
            var said = isInForce ? finish(secrets, kept) : undo(server, standing.port());
            progress.at(2, 2, "done");
            return said;
        }
    }

    private boolean isInForce(PostgresServer server, int port, Secret kept)
            throws Problem, InterruptedException {
        try {
            Login.find(server, plan.database(), port, kept);
            return true;
        } catch (Problem e) {
            if (!e.code().equals("HW-252")) {
                throw e;
            }
            return false;
        }
    }

    private List<String> finish(Secrets secrets, Secret kept) throws Problem {
        var said = new ArrayList<String>();
        said.add("The new password is in force.");
        for (var file : plan.pending()) {
            file.forget();
            file.keep(kept); // on what the file says now
            file.replace();
            said.add("Written: " + file);
        }
        var known = new NewSecret(SecretKind.PASSWORD, kept, OptionalDouble.empty(), "kept", null);
        for (var place : plan.order().places()) {
            secrets.remember(known, place.variable(), place.file(), Rotation.DAYS);
        }
        return said;
    }

    private List<String> undo(PostgresServer server, int port)
            throws Problem, InterruptedException {
        try (var old = plan.pending().getFirst().password()) {
            Login.find(server, plan.database(), port, old);
        }
        for (var file : plan.pending()) {
            file.forget();
        }
        return List.of("The old password is in force; what was left beside the files is removed.");
    }
}
