package io.hullwright.collect.docker;

import io.hullwright.work.Problem;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What can go wrong between us and an engine, in words for people. Codes are for ever.
final class EngineProblems {

    private EngineProblems() {}

    static Problem notReachable(String address, @Nullable Throwable cause) {
        return look(
                "HW-101",
                "Hullwright cannot reach Docker at " + address + ".",
                "Nothing is listening there.",
                "Start Docker, or run `docker context ls` and name the engine with --context or --host.",
                cause);
    }

    static Problem noPermission(String address, @Nullable Throwable cause) {
        return look(
                "HW-102",
                "Hullwright may not open Docker's socket at " + address + ".",
                "This user is neither root nor in the socket's group.",
                "Use a rootless engine, or add the user to the group `docker` and log in again; that"
                        + " group is as good as root.",
                cause);
    }

    static Problem notAnswering(String address, long seconds) {
        return look(
                "HW-103",
                "Docker at " + address + " does not answer.",
                "It took the connection and was silent for " + seconds + " seconds.",
                "Look at the engine's log (`journalctl -u docker`) and restart it if it hangs.",
                null);
    }

    static Problem notAnEngine(String address, String answer, @Nullable Throwable cause) {
        return look(
                "HW-104",
                "What answers at " + address + " does not speak Docker's language.",
                answer,
                "Check the address: `docker context inspect` shows the one Docker itself uses.",
                cause);
    }

    static Problem versionMismatch(String address, String why) {
        return look(
                "HW-105",
                "Hullwright and the engine at " + address + " have no API version in common.",
                why,
                "Update the older of the two.",
                null);
    }

    static Problem wentAway(String address, @Nullable Throwable cause) {
        return look(
                "HW-106",
                "Docker at " + address + " went away while Hullwright was looking.",
                "The engine was stopped, or the connection to it broke.",
                "Start it and look again; nothing was kept of the half that was seen.",
                cause);
    }

    static Problem sshFailed(String address, String why) {
        return look(
                "HW-107",
                "Hullwright cannot reach Docker at " + address + " through ssh.",
                why,
                "Try `ssh` to the same host by hand; it must work without a question.",
                null);
    }

    static Problem tlsFailed(String address, String why, @Nullable Throwable cause) {
        return look(
                "HW-108",
                "The TLS connection to Docker at " + address + " cannot be made.",
                why,
                "Check ca.pem, cert.pem and key.pem in DOCKER_CERT_PATH, and the host name in the"
                        + " engine's certificate.",
                cause);
    }

    static Problem refused(String address, String answer, @Nullable Throwable cause) {
        return look(
                "HW-109",
                "Docker at " + address + " does not say what it holds.",
                answer,
                "Look at the engine's log; 401 and 403 come from an authorization plugin or from a"
                        + " proxy before the engine.",
                cause);
    }

    static Problem noEvents(String address, int status) {
        return look(
                "HW-114",
                "Docker at " + address + " gives no events, so it is looked at again and again.",
                "It answered " + status + ".",
                "Look at the engine's log; 401 and 403 come from an authorization plugin or from a"
                        + " proxy before the engine.",
                null);
    }

    static Problem hostAndContext() {
        return use(
                "HW-110",
                "Both --host and --context are given.",
                "Each of them names an engine, and they may differ.",
                "Give one of the two.");
    }

    static Problem unknownContext(String name, String askedBy) {
        return use(
                "HW-111",
                "There is no Docker context named \"" + name + "\".",
                "It was asked for by " + askedBy + ".",
                "Run `docker context ls` to see the names there are.");
    }

    static Problem badHost(String host, String askedBy) {
        return use(
                "HW-112",
                "\"" + EngineAddress.withoutPassword(host) + "\" is not the address of an engine.",
                "It was given by "
                        + askedBy
                        + "; an address starts with unix://, npipe://, tcp:// or"
                        + " ssh://.",
                "Give an address such as unix:///var/run/docker.sock.");
    }

    static Problem badConfig(Path file, String why, Throwable cause) {
        return new Problem(
                Problem.Kind.WRONG_USE,
                "HW-113",
                "Docker's settings file " + file + " is of no use.",
                why,
                "Mend it, or name the engine with --host.",
                cause);
    }

    private static Problem look(
            String code, String what, String why, String next, @Nullable Throwable cause) {
        return new Problem(Problem.Kind.CANNOT_LOOK, code, what, why, next, cause);
    }

    private static Problem use(String code, String what, String why, String next) {
        return new Problem(Problem.Kind.WRONG_USE, code, what, why, next, null);
    }
}
