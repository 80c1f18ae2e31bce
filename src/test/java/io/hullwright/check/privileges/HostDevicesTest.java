package io.hullwright.check.privileges;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostDevicesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev",
                "/dev/",
                "/dev/mem",
                "/dev/kmem",
                "/dev/port",
                "/dev/sda",
                "/dev/sdb1",
                "/dev/nvme0n1p2",
                "/dev/vda",
                "/dev/xvdf",
                "/dev/dm-0",
                "/dev/loop7",
                "/dev/md127",
                "/dev/mmcblk0",
                "/dev/sg2",
                "/dev/mapper",
                "/dev/mapper/root",
                "/dev/disk/by-id/x",
                "/dev/input/event0",
                "/dev/cpu/0/msr",
                "/dev/kmsg",
                "/dev/zfs"
            })
    void disksMemoryAndInputAreDangerous(String path) {
        assertTrue(HostDevices.isDangerous(path));
        assertFalse(HostDevices.isOrdinary(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dev/kvm",
                "/dev/fuse",
                "/dev/dri/card0",
                "/dev/snd",
                "/dev/ttyUSB0",
                "/dev/net/tun",
                "/dev/sgx_enclave",
                "/dev/sd",
                "/dev/memory",
                "/devices/sda",
                "",
                "mem"
            })
    void othersAreNot(String path) {
        assertFalse(HostDevices.isDangerous(path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a *:* rwm",
                "a",
                "b 8:* r",
                "b *:* rwm",
                "c *:* rwm",
                "c 1:* r",
                "c 1:1 r",
                "c 1:4",
                "c 1:11 r",
                "c 21:0 rw",
                " b 8:0 rwm",
                "c nonsense",
                ""
            })
    void broadAndUnreadableRulesAreDangerous(String rule) {
        assertTrue(HostDevices.isDangerousRule(rule));
    }

    @ParameterizedTest
    @ValueSource(strings = {"c 188:* rwm", "c 10:232 rwm", "c 1:3 mr", "c 1:10"})
    void rulesForOneKindOfCharacterDeviceAreNot(String rule) {
        assertFalse(HostDevices.isDangerousRule(rule));
    }
}
