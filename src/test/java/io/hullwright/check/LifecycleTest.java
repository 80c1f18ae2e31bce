package io.hullwright.check;

import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.facts.ImageReference;
import io.hullwright.facts.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LifecycleTest {

    private static final String TAIL =
            " (as known on 2026-11-24), expected a line that still gets them";

    @Test
    void readsRuntimeAndSystemFromAnOfficialTag() {
        assertEquals(
                "debian 10 had its last security fixes on 2024-06-30; python 3.9 had its last"
                        + " security fixes on 2025-10-31"
                        + TAIL,
                evidence(named("python:3.9.18-slim-buster")));
        assertEquals(
                "alpine 3.16 had its last security fixes on 2024-05-23" + TAIL,
                evidence(named("node:22-alpine3.16")));
        assertEquals(
                "java 23 had its last security fixes on 2025-03-18" + TAIL,
                evidence(named("eclipse-temurin:23-jre")));
        assertEquals(
                "go 1.22 had its last security fixes on 2025-02-11" + TAIL,
                evidence(named("golang:1.22.5")));
        assertEquals(
                "debian 11 had its last security fixes on 2026-08-31" + TAIL,
                evidence(named("debian:bullseye-slim")));
        assertEquals(
                "ubuntu 20.04 had its last security fixes on 2025-05-31" + TAIL,
                evidence(named("ubuntu:focal-20240530")));
        assertEquals(
                "postgres 11 had its last security fixes on 2023-11-09" + TAIL,
                evidence(named("mirror.example.com/library/postgres:11")));
    }

    @Test
    void passesUntilTheLastDay() {
        assertEquals(Verdict.pass(), named("php:8.2-fpm"));
        assertEquals(Verdict.pass(), named("postgres:15-alpine"));
    }

    @Test
    void tellsThreeTenFromThreeOne() {
        assertEquals(
                "python 3.10 had its last security fixes on 2026-10-31" + TAIL,
                evidence(named("python:3.10")));
        assertEquals(Verdict.pass(), named("python:3.11"));
        assertNotKnown(named("python:3.1"));
    }

    @Test
    void believesTheImageMoreThanItsName() {
        assertEquals(
                Verdict.pass(),
                Lifecycle.judge(
                        Map.of("python", "3.13.1"),
                        List.of(ImageReference.parse("python:3.9")),
                        new Origin.Inspect("x")));
    }

    @Test
    void believesTheNameOfAnOfficialImageOnly() {
        assertNotKnown(named("shop/python:3.9"));
        assertNotKnown(named("ghcr.io/shop/node:18"));
    }

    @Test
    void saysNothingOfWhatIsNotInTheTable() {
        assertNotKnown(named("python:3"));
        assertNotKnown(named("python:latest"));
        assertNotKnown(named("node:99"));
        assertNotKnown(named("sha256:" + "ab".repeat(32)));
        assertNotKnown(named("nginx:" + "1.".repeat(100)));
    }

    @Test
    void readsVersionsAsEnginesAndVariablesWriteThem() {
        assertEquals(
                "node 16 had its last security fixes on 2023-09-11" + TAIL,
                evidence(declared("node", "v16.20.2")));
        assertEquals(
                "nginx 1.25 had its last security fixes on 2024-05-29" + TAIL,
                evidence(declared("nginx", "1.25.3")));
        assertEquals(
                "ruby 3.1 had its last security fixes on 2025-03-26" + TAIL,
                evidence(declared("ruby", "3.1.4")));
        assertEquals(Verdict.pass(), declared("java", "jdk-17.0.9+9"));
        assertNotKnown(declared("python", ""));
        assertNotKnown(declared("ubuntu", "rolling"));
    }

    private static void assertNotKnown(Verdict verdict) {
        assertEquals(
                "it names no runtime or system whose end is known here", notApplicable(verdict));
    }

    private static Verdict named(String reference) {
        return Lifecycle.judge(
                Map.of(), List.of(ImageReference.parse(reference)), new Origin.Inspect("x"));
    }

    private static Verdict declared(String product, String version) {
        return Lifecycle.judge(Map.of(product, version), List.of(), new Origin.Inspect("x"));
    }
}
