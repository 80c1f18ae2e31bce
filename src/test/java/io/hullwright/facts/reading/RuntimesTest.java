package io.hullwright.facts.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuntimesTest {

    @ParameterizedTest
    @CsvSource({
        "PYTHON_VERSION, 3.9.18, python, 3.9.18",
        "NODE_VERSION, v18.19.0, node, 18.19.0",
        "PG_VERSION, 15.4-1.pgdg120+1, postgres, 15.4",
        "PG_MAJOR, 15, postgres, 15",
        "GOLANG_VERSION, 1.22rc1, go, 1.22",
        "JAVA_VERSION, jdk-17.0.9+9, java, 17.0.9",
        "JAVA_VERSION, 8u392, java, 8",
        "MARIADB_VERSION, 1:11.2.2+maria~ubu2204, mariadb, 11.2.2",
        "NGINX_VERSION, 1.27.0, nginx, 1.27.0"
    })
    void keepsTheVersion(String name, String value, String runtime, String version) {
        assertEquals(Map.of(runtime, version), Runtimes.of(Map.of(name, value)));
    }

    @Test
    void prefersTheExactVersion() {
        assertEquals(
                Map.of("postgres", "15.4"),
                Runtimes.of(Map.of("PG_MAJOR", "15", "PG_VERSION", "15.4-1")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lts", "", "hunter2", "3xyz", "12345678", "3.14159265", "1 2", "-1", "v"})
    void keepsNothingElse(String value) {
        assertEquals(Map.of(), Runtimes.of(Map.of("PYTHON_VERSION", value)));
    }

    @Test
    void ignoresOtherVariables() {
        assertEquals(Map.of(), Runtimes.of(Map.of("APP_VERSION", "1.2.3")));
    }
}
