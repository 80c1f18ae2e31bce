package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.text.YamlValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says what a container is connected to, under which names, and what reaches it.
///
/// @param networks takes the networks, by the names that the file gives them
record DescribedNetworks(
        DescribedContainer container, ServiceKeys keys, Map<String, String> networks) {

    private static final int SHORT_ID_LENGTH = 12;
    private static final long FIRST = 1000;
    private static final Set<String> WITHOUT_NAMES =
            Set.of("default", "bridge", "host", "none", "");

    void write() {
        hostname();
        var mode = Json.text(container.host(), "NetworkMode");
        var joined = container.inspect().path("NetworkSettings").path("Networks");
        var isPlain = WITHOUT_NAMES.contains(mode) || mode.startsWith("container:");
        if (isPlain && !hasMore(joined, mode)) {
            keys.text("network_mode", mode.equals("default") ? "bridge" : container.mode(mode));
            mac(Json.text(container.config(), "MacAddress"), mode);
        } else {
            join(joined, mode);
        }
        ports();
        keys.texts("dns", Json.texts(container.host(), "Dns"));
        keys.texts("dns_search", Json.texts(container.host(), "DnsSearch"));
        keys.texts("dns_opt", Json.texts(container.host(), "DnsOptions"));
        keys.texts("extra_hosts", Json.texts(container.host(), "ExtraHosts"));
        links();
    }

    private static boolean hasMore(JsonNode joined, String mode) {
        for (var name : Json.names(joined)) {
            if (!WITHOUT_NAMES.contains(name) && !name.equals(mode)) {
                return true;
            }
        }
        return false;
    }

    /// The engine's own is the beginning of the id, or the host's where that is shared.
    private void hostname() {
        var name = Json.text(container.config(), "Hostname");
        var host = container.host();
        var isShared =
                Json.text(host, "NetworkMode").equals("host")
                        || Json.text(host, "NetworkMode").startsWith("container:")
                        || Json.text(host, "UTSMode").equals("host");
        var isUsual =
                container.id().startsWith(name)
                        || (isShared && name.equals(Json.text(container.info(), "Name")))
                        || Json.text(host, "NetworkMode").startsWith("container:");
        keys.text("hostname", isUsual ? "" : name);
        keys.text("domainname", Json.text(container.config(), "Domainname"));
    }

    private void mac(String address, String mode) {
        if (!address.isEmpty() && !mode.startsWith("container:")) {
            keys.text("mac_address", address);
            container.remark(
                    "Docker Compose sets mac_address on the default bridge only with engines"
                            + " before API 1.44");
        }
    }

    private void join(JsonNode joined, String mode) {
        var said = new LinkedHashMap<String, YamlValue>();
        for (var name : Json.names(joined)) {
            if (WITHOUT_NAMES.contains(name)) {
                container.remark(
                        "Compose cannot join the network " + name + " beside others; it was in it");
                continue;
            }
            var endpoint = joined.path(name);
            var isFirst = name.equals(mode) || Json.text(endpoint, "NetworkID").equals(mode);
            var key = key(name);
            networks.put(key, name);
            said.put(key, endpoint(endpoint, isFirst, joined.size() > 1));
        }
        keys.map("networks", said);
    }

    private static String key(String network) {
        return network.replaceAll("[^a-zA-Z0-9._-]", "_");
    }

    private YamlValue endpoint(JsonNode endpoint, boolean isFirst, boolean isOneOfMany) {
        var said = new ServiceKeys();
        said.texts("aliases", aliases(endpoint));
        said.text("ipv4_address", Json.text(endpoint, "IPAMConfig", "IPv4Address"));
        said.text("ipv6_address", Json.text(endpoint, "IPAMConfig", "IPv6Address"));
        said.texts("link_local_ips", Json.texts(endpoint, "IPAMConfig", "LinkLocalIPs"));
        if (isFirst) {
            said.text("mac_address", Json.text(container.config(), "MacAddress"));
        }
        var options = new LinkedHashMap<String, YamlValue>();
        Json.map(endpoint, "DriverOpts")
                .forEach((name, value) -> options.put(name, ServiceKeys.literal(value)));
        said.map("driver_opts", options);
        said.number("gw_priority", Json.number(endpoint, "GwPriority"));
        said.number("priority", isFirst && isOneOfMany ? FIRST : 0);
        return said.mapping();
    }

    /// Without those that Compose and the engine give by themselves.
    private List<String> aliases(JsonNode endpoint) {
        var aliases = new ArrayList<String>();
        for (var alias : Json.texts(endpoint, "Aliases")) {
            var isId = alias.length() >= SHORT_ID_LENGTH && container.id().startsWith(alias);
            if (!isId && !alias.equals(container.service()) && !aliases.contains(alias)) {
                aliases.add(alias);
            }
        }
        return aliases;
    }

    private void ports() {
        var ports = new ArrayList<YamlValue>();
        var bound = Json.names(container.host(), "PortBindings");
        for (var port : bound) {
            for (var binding : container.host().path("PortBindings").path(port)) {
                ports.add(port(port, binding));
            }
        }
        var exposed = container.ownNames("ExposedPorts");
        if (Json.flag(container.host(), "PublishAllPorts")) {
            container.remark("Compose does not publish all ports by itself; each was written");
            var all = Json.names(container.config(), "ExposedPorts");
            all.removeAll(bound);
            all.forEach(port -> ports.add(port(port, container.host().path("none"))));
            exposed.removeAll(all);
        }
        exposed.removeAll(bound);
        keys.list("ports", ports);
        keys.texts("expose", exposed);
    }

    private static YamlValue port(String port, JsonNode binding) {
        var slash = port.indexOf('/');
        var said = new ServiceKeys();
        said.put("target", YamlValue.plain(slash < 0 ? port : port.substring(0, slash)));
        said.text("published", Json.text(binding, "HostPort"));
        said.text("host_ip", Json.text(binding, "HostIp"));
        said.text("protocol", slash < 0 ? "tcp" : port.substring(slash + 1));
        return said.mapping();
    }

    /// `/db:/web/database` is what the engine says of `--link db:database`.
    private void links() {
        var links = new ArrayList<String>();
        for (var link : Json.texts(container.host(), "Links")) {
            var colon = link.indexOf(':');
            var other = link.substring(link.startsWith("/") ? 1 : 0, Math.max(1, colon));
            links.add(other + ":" + link.substring(link.lastIndexOf('/') + 1));
        }
        keys.texts("external_links", links);
    }
}
