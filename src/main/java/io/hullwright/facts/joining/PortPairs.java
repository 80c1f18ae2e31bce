package io.hullwright.facts.joining;

import io.hullwright.facts.Exposure;
import io.hullwright.facts.Origin;
import io.hullwright.facts.PublishedPort;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Published ports in the words in which both sides can be compared.
///
/// The engine adds a twin on `::` to each port on `0.0.0.0`, and a number where none was asked for.
final class PortPairs {

    private PortPairs() {}

    static Map<String, Origin> declared(Exposure exposure) {
        var all = new TreeMap<String, Origin>();
        exposure.published().forEach(port -> all.put(port.words(), port.origin()));
        return withoutTwins(all, exposure.published());
    }

    static Map<String, Origin> live(Exposure declared, Exposure live) {
        var ports = live.published().stream().map(port -> asked(port, declared)).toList();
        var all = new TreeMap<String, Origin>();
        ports.forEach(port -> all.put(port.words(), port.origin()));
        return withoutTwins(all, ports);
    }

    /// The port without the number that the engine chose.
    private static PublishedPort asked(PublishedPort port, Exposure declared) {
        var isWritten = false;
        var isChosen = false;
        for (var wanted : declared.published()) {
            if (isSame(wanted, port)) {
                isWritten |= wanted.hostPort() == port.hostPort();
                isChosen |= wanted.hostPort() == 0;
            }
        }
        return isChosen && !isWritten ? with(port, port.address(), 0) : port;
    }

    private static boolean isSame(PublishedPort wanted, PublishedPort port) {
        return wanted.containerPort() == port.containerPort()
                && wanted.protocol() == port.protocol()
                && (wanted.address().equals(port.address())
                        || (wanted.address().equals("0.0.0.0") && port.address().equals("::")));
    }

    private static Map<String, Origin> withoutTwins(
            Map<String, Origin> all, List<PublishedPort> ports) {
        for (var port : ports) {
            if (port.address().equals("::")
                    && all.containsKey(with(port, "0.0.0.0", port.hostPort()).words())) {
                all.remove(port.words());
            }
        }
        return all;
    }

    private static PublishedPort with(PublishedPort port, String address, int hostPort) {
        return new PublishedPort(
                address, hostPort, port.containerPort(), port.protocol(), port.origin());
    }
}
