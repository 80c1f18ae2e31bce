package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.PublishedPort;
import java.util.List;
import org.junit.jupiter.api.Test;

class HasNoDuplicatesTest {

    private final HasNoDuplicates check = new HasNoDuplicates();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(
                        composeFile()
                                .service(
                                        "a",
                                        "x",
                                        List.of(
                                                new PublishedPort(
                                                        "0.0.0.0",
                                                        8080,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .service(
                                        "b",
                                        "y",
                                        List.of(
                                                new PublishedPort(
                                                        "127.0.0.1",
                                                        8080,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .build()));
    }

    @Test
    void passesWhenTheEngineChooses() {
        assertEquals(
                Verdict.pass(),
                check.inspect(
                        composeFile()
                                .service(
                                        "a",
                                        "",
                                        List.of(
                                                new PublishedPort(
                                                        "0.0.0.0",
                                                        0,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .service(
                                        "b",
                                        "",
                                        List.of(
                                                new PublishedPort(
                                                        "0.0.0.0",
                                                        0,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .build()));
    }

    @Test
    void failsOnANameAndAPortGivenTwice() {
        assertEquals(
                Verdict.ofAll(
                        List.of(
                                new Verdict.Fail("b has the container_name of a", at(4), null),
                                new Verdict.Fail(
                                        "b publishes the port of a: 0.0.0.0:8080->80/tcp",
                                        at(20),
                                        null))),
                check.inspect(
                        composeFile()
                                .service(
                                        "a",
                                        "x",
                                        List.of(
                                                new PublishedPort(
                                                        "0.0.0.0",
                                                        8080,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .service(
                                        "b",
                                        "x",
                                        List.of(
                                                new PublishedPort(
                                                        "0.0.0.0",
                                                        8080,
                                                        80,
                                                        PublishedPort.Protocol.TCP,
                                                        at(20))),
                                        List.of(),
                                        List.of())
                                .build()));
    }

    @Test
    void doesNotPassWhereComposeRefusesTheFile() {
        assertEquals(
                Verdict.unknown(
                        "Compose refuses the file, so part of it was not read; see CMP-001"),
                check.inspect(composeFile().remark("no-yaml", true, "it is no YAML").build()));
    }
}
