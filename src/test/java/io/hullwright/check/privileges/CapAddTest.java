package io.hullwright.check.privileges;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CapAddTest {

    @Test
    void saysWhetherAllIsTheReason() {
        assertEquals("cap_add grants ", CapAdd.words(Set.of("CHOWN")));
        assertEquals("cap_add has ALL and so grants ", CapAdd.words(Set.of("CHOWN", "ALL")));
    }

    @Test
    void takesOutOnlyEntriesThatAreThere() {
        assertEquals(
                new Fix.RemoveFromList("cap_add", List.of("ALL", "SYSLOG")),
                CapAdd.without(Set.of("SYSLOG", "ALL", "CHOWN"), List.of("SYSLOG", "PERFMON")));
        assertEquals(
                new Fix.RemoveFromList("cap_add", List.of("SYSLOG")),
                CapAdd.without(Set.of("SYSLOG", "CHOWN"), List.of("SYSLOG")));
    }
}
