package io.hullwright.collect.docker;

import com.fasterxml.jackson.databind.JsonNode;
import io.hullwright.text.YamlValue;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// Says what a container may use up.
record DescribedLimits(DescribedContainer container, ServiceKeys keys) {

    private static final long USUAL_SHARED_MEMORY_BYTES = 64L << 20;
    private static final int NANOS_DIGITS = 9;

    void write() {
        var host = container.host();
        memory(host);
        cpus(host);
        keys.number("cpu_shares", Json.number(host, "CpuShares"));
        keys.number("cpu_quota", Json.number(host, "CpuQuota"));
        keys.number("cpu_period", Json.number(host, "CpuPeriod"));
        keys.number("cpu_rt_runtime", Json.number(host, "CpuRealtimeRuntime"));
        keys.number("cpu_rt_period", Json.number(host, "CpuRealtimePeriod"));
        keys.text("cpuset", Json.text(host, "CpusetCpus"));
        keys.number("pids_limit", Json.number(host, "PidsLimit"));
        keys.flag("oom_kill_disable", Json.flag(host, "OomKillDisable"));
        keys.number("oom_score_adj", Json.number(host, "OomScoreAdj"));
        ulimits(host);
        blockDevices(host);
        if (!Json.text(host, "CpusetMems").isEmpty()) {
            container.remark("Compose has no word for the memory nodes it is bound to");
        }
        if (Json.number(host, "KernelMemory") > 0) {
            container.remark("Compose has no word for its limit of kernel memory");
        }
    }

    private void memory(JsonNode host) {
        var limit = Json.number(host, "Memory");
        var withSwap = Json.number(host, "MemorySwap");
        keys.number("mem_limit", limit);
        keys.number("mem_reservation", Json.number(host, "MemoryReservation"));
        keys.number("memswap_limit", withSwap == 2 * limit ? 0 : withSwap);
        var swappiness = host.path("MemorySwappiness");
        if (swappiness.isNumber() && swappiness.intValue() == 0) {
            container.remark("Docker Compose drops a mem_swappiness of 0");
        } else if (swappiness.isNumber() && swappiness.intValue() > 0) {
            keys.number("mem_swappiness", swappiness.intValue());
        }
        var shared = Json.number(host, "ShmSize");
        keys.number("shm_size", shared == USUAL_SHARED_MEMORY_BYTES ? 0 : shared);
    }

    /// Compose counts in 32-bit floating point.
    private void cpus(JsonNode host) {
        var nanos = Json.number(host, "NanoCpus");
        if (nanos > 0) {
            var cpus = BigDecimal.valueOf(nanos, NANOS_DIGITS).stripTrailingZeros();
            keys.put("cpus", YamlValue.plain(cpus.toPlainString()));
            if ((long) (cpus.floatValue() * 1e9f) != nanos) {
                container.remark("Docker Compose rounds its cpus a little");
            }
        }
    }

    private void ulimits(JsonNode host) {
        var limits = new TreeMap<String, YamlValue>();
        for (var limit : host.path("Ulimits")) {
            var both = new ServiceKeys();
            both.put("soft", ServiceKeys.number(Json.number(limit, "Soft")));
            both.put("hard", ServiceKeys.number(Json.number(limit, "Hard")));
            limits.put(Json.text(limit, "Name"), both.mapping());
        }
        keys.map("ulimits", limits);
    }

    private void blockDevices(JsonNode host) {
        var blkio = new ServiceKeys();
        blkio.number("weight", Json.number(host, "BlkioWeight"));
        blkio.list("weight_device", rates(host, "BlkioWeightDevice", "weight"));
        blkio.list("device_read_bps", rates(host, "BlkioDeviceReadBps", "rate"));
        blkio.list("device_write_bps", rates(host, "BlkioDeviceWriteBps", "rate"));
        blkio.list("device_read_iops", rates(host, "BlkioDeviceReadIOps", "rate"));
        blkio.list("device_write_iops", rates(host, "BlkioDeviceWriteIOps", "rate"));
        keys.map("blkio_config", blkio);
    }

    private static List<YamlValue> rates(JsonNode host, String list, String name) {
        var rates = new ArrayList<YamlValue>();
        for (var rate : host.path(list)) {
            var said = new ServiceKeys();
            said.text("path", Json.text(rate, "Path"));
            var number = name.equals("rate") ? "Rate" : "Weight";
            said.put(name, ServiceKeys.number(Json.number(rate, number)));
            rates.add(said.mapping());
        }
        return rates;
    }
}
