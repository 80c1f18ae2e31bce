package io.hullwright.facts;

import java.util.Locale;

/// A container port that the engine publishes on the host.
///
/// @param address the host address it is bound to; `0.0.0.0` and `::` mean every address (the
///     engine's empty HostIp is
///     given as `0.0.0.0`)
/// @param hostPort port on the host, 1 to 65535; 0 while the engine still has to choose one
/// @param containerPort port inside, 1 to 65535
public record PublishedPort(
        String address, int hostPort, int containerPort, Protocol protocol, Origin origin) {

    public enum Protocol {
        TCP,
        UDP,
        SCTP;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public PublishedPort {
        if (address.isBlank()) {
            throw new IllegalArgumentException(
                    "address is blank; the engine's empty HostIp means 0.0.0.0");
        }
        requirePort("hostPort", hostPort, 0);
        requirePort("containerPort", containerPort, 1);
    }

    /// True if a machine other than this one can connect, as far as Docker is concerned.
    public boolean isOpenToNetwork() {
        return !address.startsWith("127.") && !address.equals("::1");
    }

    /// True for a binding to every address of the host, IPv4 or IPv6.
    public boolean isOnEveryAddress() {
        return address.equals("0.0.0.0") || address.equals("::");
    }

    /// As Docker shows it: `0.0.0.0:8080->80/tcp`.
    public String words() {
        var host = address.contains(":") ? "[" + address + "]" : address;
        return host + ":" + hostPort + "->" + containerPort + "/" + protocol.word();
    }

    private static void requirePort(String name, int port, int least) {
        if (port < least || port > 65_535) {
            throw new IllegalArgumentException(
                    name + " is " + port + ", expected " + least + " to 65535");
        }
    }
}
