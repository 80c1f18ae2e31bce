package io.hullwright.check.storage;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.ValueTrait;
import io.hullwright.facts.Workload;
import java.util.Set;

@CheckInfo(
        id = "STO-012",
        title = "No automatic updater controls the engine",
        severity = Severity.HIGH,
        checklist = {"access-control/4", "image-security/8"},
        references = {"compose-lint/CL-0001", "owasp-docker-top-10/D02", "owasp-docker-top-10/D08"},
        why =
                """
                It pulls whatever a tag points to today and runs it with no one looking. A stolen registry \
                account becomes code on this host within minutes, and the updater itself holds the keys \
                to all of it.\
                """,
        remedy =
                """
                Update by a change of the pinned digest that someone approves; let a bot propose it. \
                Where the updater stays, give it a socket proxy and let it only notify.\
                """)
final class RunsNoUpdaterWithSocket implements StorageCheck {

    private static final Set<String> UPDATERS =
            Set.of(
                    "watchtower",
                    "ouroboros",
                    "pyouroboros",
                    "diun",
                    "wud",
                    "whats-up-docker",
                    "shepherd",
                    "dockcheck",
                    "tugtainer");

    @Override
    public Verdict inspect(Workload workload) {
        var image = workload.supply().image();
        if (!UPDATERS.contains(image.value().shortName())) {
            return Verdict.pass();
        }
        var control = controlOf(workload);
        return control.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        image.value().text()
                                + " updates containers by itself and reaches the engine through "
                                + control
                                + ", expected updates that someone approves",
                        image.origin());
    }

    private static String controlOf(Workload workload) {
        for (var mount : workload.storage().mounts()) {
            if (!MountsNoControlSocket.socketIn(mount).isEmpty()) {
                return mount.source();
            }
        }
        for (var variable : workload.environment().variables()) {
            if (variable.has(ValueTrait.REMOTE_ENGINE)) {
                return "the address in " + variable.name();
            }
        }
        return "";
    }
}
