package io.hullwright.core.rotation;

import io.hullwright.collect.docker.LiveContainer;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretKind;
import io.hullwright.secret.SecretMaker;
import io.hullwright.secret.SecretOrder;
import io.hullwright.work.Problem;
import java.time.Instant;
import java.util.ArrayList;

/// An address of the server at which a password decides who gets in.
record Login(PostgresServer server, String name, String address, int port) {

    private static final String INSIDE = "127.0.0.1";

    /// The first address where the right password is let in and a wrong one is not.
    ///
    /// @throws Problem `HW-252` when there is none
    static Login find(PostgresServer server, LiveContainer database, int port, Secret right)
            throws Problem, InterruptedException {
        var addresses = new ArrayList<>(database.addresses());
        addresses.add(INSIDE);
        var order = SecretOrder.of(SecretKind.PASSWORD, 0, Instant.EPOCH);
        var let = false;
        try (var wrong = SecretMaker.make(order)) {
            for (var address : addresses) {
                if (server.accepts(address, port, right)) {
                    if (!server.accepts(address, port, wrong.value())) {
                        return new Login(server, database.name(), address, port);
                    }
                    let = true;
                }
            }
        }
        throw unproved(
                database.name(),
                let
                        ? "It lets anybody in, whatever the password (trust in pg_hba.conf)."
                        : "It does not let the role in with the password of the file.");
    }

    /// The refusal of the old one stands between two welcomes of the new one, so that it is no
    /// failure of the network.
    ///
    /// @throws Problem `HW-252` when it is not so
    void require(Secret welcome, Secret refused) throws Problem, InterruptedException {
        if (!server.accepts(address, port, welcome)) {
            throw unproved(name, "It does not let the role in with the new password.");
        }
        if (server.accepts(address, port, refused)) {
            throw unproved(name, "It lets the role in with the old password too.");
        }
        if (!server.accepts(address, port, welcome)) {
            throw unproved(name, "It let the role in with the new password once, then no more.");
        }
    }

    private static Problem unproved(String name, String why) {
        return new Problem(
                Problem.Kind.CANNOT_LOOK,
                "HW-252",
                "PostgreSQL in " + name + " does not judge by the password.",
                why,
                "Look into pg_hba.conf, and whether the file, --role and --database belong"
                        + " together.",
                null);
    }
}
