package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineOrders;
import io.hullwright.core.EngineChoice;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.Secret;
import io.hullwright.work.Problem;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Gives secrets to a Swarm. A secret of a Swarm never changes: another value has another name.
public final class SwarmSecrets {

    private static final Pattern NAME =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9_.-]{0,62}[A-Za-z0-9])?");

    private final Rotations.Engine engine;
    private final Secrets secrets;

    public SwarmSecrets(Rotations.Engine engine, Secrets secrets) {
        this.engine = engine;
        this.secrets = secrets;
    }

    /// Sees that the Swarm would take a secret of this name. Asks with GET only.
    ///
    /// @throws Problem `HW-170` when the name is none or taken, `HW-245` when the engine is no
    ///     manager of a Swarm, and as `audit`
    public void requireFree(EngineChoice choice, String name) throws Problem, InterruptedException {
        if (choice.sample() || choice.snapshot() != null) {
            throw refused("a snapshot and the sample have no Swarm that takes it");
        }
        if (!NAME.matcher(name).matches()) {
            throw refused("a Swarm names a secret by 1 to 64 letters, digits and _.-");
        }
        try (var orders = EngineOrders.open(engine.address(choice))) {
            if (orders.secretNames().contains(name)) {
                throw refused("the Swarm has a secret " + name + ", and a secret never changes");
            }
        }
    }

    /// @param given a value that exists; null to draw one by the policy of the name
    /// @throws Problem as `requireFree`
    public void keep(EngineChoice choice, String name, @Nullable Secret given)
            throws Problem, InterruptedException {
        requireFree(choice, name);
        try (var orders = EngineOrders.open(engine.address(choice))) {
            if (given != null) {
                send(orders, name, given);
                return;
            }
            secrets.prepareRecord();
            try (var made = drawn(name)) {
                send(orders, name, made.value());
                secrets.remember(made, name, null, Rotation.DAYS);
            }
        }
    }

    private NewSecret drawn(String name) throws Problem {
        return secrets.make(secrets.orderFor(name.replaceAll("^(?=[0-9])|[.-]", "_")));
    }

    private static void send(EngineOrders orders, String name, Secret value)
            throws Problem, InterruptedException {
        var bytes = value.bytes();
        try {
            orders.keepSecret(name, bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Problem refused(String why) {
        return Secrets.wrong(new IllegalArgumentException(why));
    }
}
