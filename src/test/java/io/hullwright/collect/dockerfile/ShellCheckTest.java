package io.hullwright.collect.dockerfile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.Fact;
import io.hullwright.facts.ScriptFinding;
import io.hullwright.facts.Subject;
import io.hullwright.facts.reading.Fingerprints;
import io.hullwright.facts.reading.ValueReader;
import io.hullwright.support.Needed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShellCheckTest {

    @TempDir private Path folder;

    private Fact<List<ScriptFinding>> found(ShellCheck shellCheck, String text) {
        var file = folder.resolve("Dockerfile");
        var subject = Subject.named(Subject.Kind.DOCKERFILE, "x", "x");
        return new DockerfileReader(new ValueReader(Fingerprints.withRandomKey()), shellCheck)
                .read(subject, file, text, Fact.unknown("x"), Fact.known(Set.of()))
                .scriptFindings();
    }

    /// A program of this name that does what the script says.
    private ShellCheck program(String script) throws Exception {
        var file = folder.resolve("shellcheck");
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return new ShellCheck(Map.of("PATH", folder.toString()), Duration.ofSeconds(3));
    }

    @Test
    void theRealOneReadsEachRun() {
        var program = Needed.ENGINE.program("shellcheck");
        var shellCheck = new ShellCheck(Map.of("PATH", String.valueOf(program.getParent())));
        assertEquals(
                Fact.known(
                        List.of(
                                new ScriptFinding("SC2164", "warning", 3, 5),
                                new ScriptFinding("SC2086", "info", 3, 8),
                                new ScriptFinding("SC2086", "info", 6, 8),
                                new ScriptFinding("SC3010", "warning", 7, 5),
                                new ScriptFinding("SC2164", "warning", 9, 2),
                                new ScriptFinding("SC2164", "warning", 14, 1))),
                found(
                        shellCheck,
                        """
                        FROM a:1
                        ARG known
                        RUN cd $known
                        RUN --mount=type=cache,target=/x true \\
                          # why
                          && a $b
                        RUN [[ a = "$known" ]]
                        RUN <<-EOF
                        	cd x
                        EOF
                        SHELL ["/bin/bash", "-c"]
                        RUN <<EOF
                        [[ a = "$known" ]]
                        cd y
                        EOF
                        CMD cd z
                        """));
    }

    @Test
    void withoutARunNothingIsAsked() throws Exception {
        assertEquals(Fact.known(List.of()), found(program("exit 3"), "FROM a:1\nCMD a"));
    }

    @Test
    void whereItIsNotThereNothingIsKnown() {
        var none = new ShellCheck(Map.of("PATH", folder + ":."));
        assertEquals(
                Fact.unknown("ShellCheck is not installed; install it to have RUN read"),
                found(none, "FROM a:1\nRUN a"));
    }

    @Test
    void whatItCannotReadIsUnknown() throws Exception {
        assertEquals(
                Fact.unknown("ShellCheck cannot read what is for zsh"),
                found(program("exit 0"), "FROM a:1\nSHELL [\"zsh\", \"-c\"]\nRUN a"));
    }

    @Test
    void anythingButAnAnswerIsUnknown() throws Exception {
        var failed = Fact.unknown("ShellCheck failed; try `shellcheck --version`");
        assertEquals(failed, found(program("exit 2"), "FROM a:1\nRUN a"));
        assertEquals(failed, found(program("exit 0"), "FROM a:1\nRUN a"));
        assertEquals(failed, found(program("echo nonsense"), "FROM a:1\nRUN a"));
        assertEquals(failed, found(program("echo '{}'"), "FROM a:1\nRUN a"));
    }

    @Test
    void aSlowOneIsLeftBehind() throws Exception {
        var file = folder.resolve("shellcheck");
        Files.writeString(file, "#!/bin/sh\nexec /bin/sleep 60\n");
        assertTrue(file.toFile().setExecutable(true));
        var slow = new ShellCheck(Map.of("PATH", folder.toString()), Duration.ofMillis(300));
        assertEquals(
                Fact.unknown("ShellCheck did not answer in time"), found(slow, "FROM a:1\nRUN a"));
    }

    @Test
    void theSameScriptIsAskedOnce() throws Exception {
        var asked = folder.resolve("asked");
        var once = program("cat >/dev/null; echo >>" + asked + "; echo '{\"comments\":[]}'");
        assertEquals(Fact.known(List.of()), found(once, "FROM a:1" + "\nRUN a".repeat(1_500)));
        assertEquals("\n", Files.readString(asked));
    }

    @Test
    void tooManyAreNotBegun() throws Exception {
        var asked = folder.resolve("asked");
        var text = new StringBuilder("FROM a:1");
        for (var i = 0; i <= 1_000; i++) {
            text.append("\nRUN a ").append(i);
        }
        assertEquals(
                Fact.unknown("there are too many RUN for ShellCheck"),
                found(program("echo >>" + asked), text.toString()));
        assertFalse(Files.exists(asked));
    }

    @Test
    void manySlowOnesAreLeftBehindTogether() throws Exception {
        program("exec /bin/sleep 60");
        var slow = new ShellCheck(Map.of("PATH", folder.toString()), Duration.ofMillis(300));
        var text = new StringBuilder("FROM a:1");
        for (var i = 0; i < 50; i++) {
            text.append("\nRUN a ").append(i);
        }
        assertEquals(
                Fact.unknown("ShellCheck did not answer in time"), found(slow, text.toString()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "apt-get update && apt-get install -y --no-install-recommends curl=8.1+b1 a:arm64",
                "apk add --no-cache git=2.40",
                "apk add --no-cache -X https://a.example/edge git@edge",
                "rm -rf /var/lib/apt/lists/* /tmp/a/b",
                "pip install --no-cache-dir -r requirements.txt,x && npm ci && yarn install",
                "groupadd -g 10 a && useradd -u 10 -g a -s /bin/false a && chown -R a:a /srv",
                "chmod 777 / && touch x=%y && gem install --no-document x",
            })
    void theRealOneHasNothingToSayOfPlainScripts(String script) throws Exception {
        var program = Needed.ENGINE.program("shellcheck");
        var real = new ShellCheck(Map.of("PATH", String.valueOf(program.getParent())));
        var file = "FROM a:1\nSHELL [\"/bin/sh\", \"-c\"]\nRUN " + script + " && echo x";
        for (var shell : List.of("sh", "dash", "bash", "ksh")) {
            // with another command, so that it is asked
            assertEquals(
                    Fact.known(List.of()),
                    found(real, file.replace("/bin/sh", "/bin/" + shell)),
                    shell);
        }
    }

    @Test
    void ofPlainScriptsItIsNotAsked() throws Exception {
        assertEquals(
                Fact.known(List.of()),
                found(
                        program("exit 3"),
                        """
                        FROM a:1
                        RUN apt-get update && \\
                            apt-get install -y curl=8.1+b1 && rm -rf /var/lib/apt/lists/*
                        RUN  true
                        """));
    }

    /// Each of them has something that ShellCheck could say.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cd x",
                "apt-get install $a",
                "apt-get install *",
                "apt-get install a; true",
                "apt-get install a || true",
                "apt-get install a | true",
                "apt-get install a &",
                "apt-get install a &&",
                "&& apt-get install a",
                "apt-get install a && && true",
                "apt-get install done",
                "apt-get install 'a'",
                "apt-get install ä",
                "rm -rf /usr",
                "rm -rf /usr/lib",
                "rm -rf /usr/*",
                "rm -rf a*",
                "rm -rf /var/*/lists/x",
                "a=b apt-get update",
            })
    void ofAllOthersItIs(String script) throws Exception {
        assertEquals(
                Fact.unknown("ShellCheck failed; try `shellcheck --version`"),
                found(program("exit 3"), "FROM a:1\nRUN " + script));
    }

    /// Its words quote the script, and the script may hold a secret.
    @Test
    void nothingOfTheScriptIsKept() throws Exception {
        var text = "FROM a:1\nRUN echo hunter2-secret";
        var answer =
                "cat >/dev/null; echo '{\"comments\":[{\"line\":1,\"column\":6,\"code\":1,"
                        + "\"level\":\"hunter2-secret\",\"message\":\"hunter2-secret\"}]}'; exit 1";
        assertEquals(
                Fact.known(List.of(new ScriptFinding("SC1", "unknown", 2, 10))),
                found(program(answer), text));
    }
}
