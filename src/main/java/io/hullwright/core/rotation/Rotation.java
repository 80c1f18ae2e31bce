package io.hullwright.core.rotation;

import io.hullwright.collect.docker.EngineOrders;
import io.hullwright.core.secrets.Secrets;
import io.hullwright.secret.NewSecret;
import io.hullwright.secret.Secret;
import io.hullwright.secret.SecretKind;
import io.hullwright.secret.SecretOrder;
import io.hullwright.secret.SecretPolicy;
import io.hullwright.work.Problem;
import io.hullwright.work.Progress;
import java.util.ArrayList;
import java.util.List;

/// One rotation, from the first login to the last restart. Each step that changes something names
/// its way back before it begins, because a step that fails may have done its work all the same.
final class Rotation {

    static final int DAYS = (int) SecretPolicy.ROTATION.toDays();

    private final RotationPlan plan;
    private final Secrets secrets;
    private final WayBack back = new WayBack();
    private int done;

    Rotation(RotationPlan plan, Secrets secrets) {
        this.plan = plan;
        this.secrets = secrets;
    }

    List<String> run(Progress progress) throws Problem, InterruptedException {
        var order = SecretOrder.of(SecretKind.PASSWORD, 0, secrets.now());
        try (var guard = Unbroken.begin();
                var made = secrets.make(order);
                var old = plan.files().getFirst().password();
                var orders = EngineOrders.open(plan.address())) {
            var steps = new Steps(orders, made, old, progress);
            try {
                return steps.all();
            } catch (Problem | InterruptedException | RuntimeException e) {
                guard.letFinish();
                throw back.go(e, plan);
            }
        }
    }

    /// The steps in their order.
    private final class Steps {

        private final PostgresServer server;
        private final EngineOrders orders;
        private final NewSecret made;
        private final Secret old;
        private final Progress progress;

        Steps(EngineOrders orders, NewSecret made, Secret old, Progress progress) {
            this.server = new PostgresServer(orders, plan.place());
            this.orders = orders;
            this.made = made;
            this.old = old;
            this.progress = progress;
        }

        List<String> all() throws Problem, InterruptedException {
            next("asking PostgreSQL");
            var standing = server.ask();
            next("logging in");
            var login = Login.find(server, plan.database(), standing.port(), old);
            keep();
            alter(standing.kept());
            next("logging in anew");
            login.require(made.value(), old);
            place();
            restart();
            next("recording");
            remember();
            return said();
        }

        private void next(String doing) {
            progress.at(done++, total(), doing);
        }

        private int total() {
            return plan.files().size() + plan.restarted().size() + 6;
        }

        private void keep() throws Problem {
            for (var file : plan.files()) {
                back.atLast(file::forget);
            }
            next("keeping the new one");
            for (var file : plan.files()) {
                file.keep(made.value());
            }
        }

        private void alter(Secret kept) throws Problem, InterruptedException {
            var order =
                    new SecretOrder(
                            SecretKind.POSTGRES_SCRAM,
                            0,
                            false,
                            "",
                            List.of(),
                            SecretOrder.USUAL_DAYS,
                            secrets.now(),
                            made.value());
            next("changing the role");
            try (var verifier = secrets.make(order)) {
                back.by(() -> server.set(kept));
                server.set(verifier.value());
            }
        }

        private void place() throws Problem {
            for (var file : plan.files()) {
                next("replacing " + file);
                back.by(file::restore);
                file.replace();
            }
        }

        private void restart() throws Problem, InterruptedException {
            for (var container : plan.restarted()) {
                next("restarting " + container.name());
                back.afterwards(() -> orders.restart(container.id()));
                orders.restart(container.id());
                Dependant.requireWell(plan.address(), container);
            }
        }

        private void remember() throws Problem {
            for (var place : plan.order().places()) {
                secrets.remember(made, place.variable(), place.file(), DAYS);
            }
        }

        private List<String> said() {
            var said = new ArrayList<String>();
            said.add(
                    "%s logs in to %s with the new password; the old one is refused."
                            .formatted(plan.place().role(), plan.database().name()));
            plan.files().forEach(file -> said.add("Written: " + file));
            return said;
        }
    }
}
