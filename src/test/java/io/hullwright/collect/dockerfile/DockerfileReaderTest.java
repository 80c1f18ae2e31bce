package io.hullwright.collect.dockerfile;

import static io.hullwright.facts.DockerfileFixture.dockerfile;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hullwright.facts.BuildInstruction;
import io.hullwright.facts.BuildInstruction.Form;
import io.hullwright.facts.BuildStage;
import io.hullwright.facts.BuildStep.Habit;
import io.hullwright.facts.BuildWord;
import io.hullwright.facts.Dockerfile;
import io.hullwright.facts.Dockerfile.Directive;
import io.hullwright.facts.Dockerfile.Flaw;
import io.hullwright.facts.Dockerfile.Ignore;
import io.hullwright.facts.ValueTrait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DockerfileReaderTest {

    private static List<String> texts(List<BuildWord> words) {
        return words.stream().map(BuildWord::text).toList();
    }

    private static List<BuildInstruction> instructions(String text) {
        return dockerfile("FROM alpine:3\n" + text).stages().getFirst().instructions();
    }

    private static BuildInstruction only(String text) {
        return instructions(text).getFirst();
    }

    private static List<String> commands(BuildInstruction run) {
        return run.commands().stream().map(c -> String.join(" ", texts(c.words()))).toList();
    }

    @Test
    void readsDirectivesAtTheTopAlone() {
        var file =
                dockerfile(
                        """
                        # syntax=docker/dockerfile:1
                        #escape=`
                        # check=skip=A,B;error=true

                        # escape=\\
                        FROM a:1 `
                         AS b
                        """);
        assertEquals(
                List.of(
                        new Directive("syntax", "docker/dockerfile:1", 1, 1),
                        new Directive("escape", "`", 2, 1),
                        new Directive("check", "skip=A,B;error=true", 3, 1)),
                file.directives());
        assertEquals(new BuildWord("b", 7, 5), file.stages().getFirst().name());
        assertEquals(
                List.of(
                        new Ignore(
                                List.of("buildkit/A", "buildkit/B"), 3, 1, 1, Integer.MAX_VALUE)),
                file.ignores());
        assertEquals(List.of(), file.flaws());
    }

    @Test
    void joinsContinuedLinesAndLeavesCommentsOut() {
        var run =
                only(
                        "RUN apt-get update \\\n  # why\n\n && apt-get install -y \\  \n    curl\nUSER a");
        assertEquals(List.of("apt-get update", "apt-get install -y curl"), commands(run));
        assertEquals(new BuildWord("curl", 6, 5), run.commands().get(1).words().get(3));
        assertTrue(run.emptyLines());
        assertEquals(6, run.lastLine());
        assertEquals("&&", run.commands().get(1).joiner());
    }

    @Test
    void aDoubledBackslashContinuesNothing() {
        assertEquals(2, instructions("RUN echo \\\\\nUSER a").size());
    }

    @Test
    void readsWindowsLineEndsAndByteOrderMark() {
        var file = dockerfile("\ufeffFROM alpine:3\r\nRUN cd /x \\\r\n && ls\r\nUSER a\r\n");
        assertEquals("USER", file.stages().getFirst().instructions().get(1).keyword());
        assertEquals("a", file.stages().getFirst().instructions().get(1).first().text());
        assertEquals(List.of(), file.flaws());
    }

    @Test
    void readsStagesAndWhatTheyBuildOn() {
        var file = dockerfile("ARG V=1.2\nFROM golang:${V} AS Build\nFROM build\nFROM scratch");
        assertEquals(List.of(0, 1, 2), file.stages().stream().map(BuildStage::number).toList());
        assertEquals("1.2", file.stages().getFirst().base().tag());
        assertEquals(List.of(-1, 0, -1), file.stages().stream().map(BuildStage::parent).toList());
        assertTrue(file.stages().get(2).isScratch());
        assertEquals("Build", file.stages().getFirst().name().text());
    }

    @Test
    void substitutesAsBuildKitDoes() {
        var text =
                """
                ARG A=one.two.two
                ENV B=$A C="x y" D=
                WORKDIR /${A%.two}/${A%%.*}/${A#*.}/${A##*.}
                WORKDIR /${A/two/2}/${A//two/2}/${B}/${NONE:-d}/${NONE-e}/${A:+f}/${NONE:+g}/${D:-h}
                WORKDIR "/q $C"/'$A'/\\$A/$NONE
                """;
        var found = instructions(text);
        assertEquals("/one.two/one/two.two/two", found.get(2).first().text());
        assertEquals("/one.2.two/one.2.2/one.two.two/d/e/f//h", found.get(3).first().text());
        assertEquals("/q x y/$A/$A/$NONE", found.get(4).first().text());
        assertEquals(List.of(new BuildWord("NONE", 6, 26, false)), found.get(4).undefined());
    }

    @Test
    void keepsNoValueOfVariables() {
        var text =
                "ENV DB_PASSWORD=tr0ub4dor&3x PLAIN=visible\nLABEL a=b\nARG TOKEN=q8Zk2mVn4xPw7\n";
        var file = dockerfile("FROM a:1\n" + text);
        assertFalse(file.toString().contains("tr0ub4dor"));
        assertFalse(file.toString().contains("visible"));
        assertFalse(file.toString().contains("q8Zk2mVn4xPw7"));
        var env = file.stages().getFirst().instructions().getFirst();
        assertEquals(
                List.of("DB_PASSWORD", "PLAIN"), env.pairs().stream().map(p -> p.name()).toList());
        assertTrue(env.pairs().getFirst().variable().has(ValueTrait.CREDENTIAL));
    }

    @Test
    void aCredentialIsNotPutInWhereItIsUsed() {
        var file = dockerfile("FROM a:1\nENV API_TOKEN=q8Zk2mVn4xPw7\nWORKDIR /x/$API_TOKEN\n");
        assertFalse(file.toString().contains("q8Zk2mVn4xPw7"));
    }

    @Test
    void keepsNoSecretOfCommands() {
        var secrets =
                List.of(
                        "RUN curl -u admin:S3cr3tP4ss https://x.example/f",
                        "RUN mysql -pS3cr3tP4ss shop",
                        "RUN echo S3cr3tP4ss > /etc/x",
                        "RUN PASSWORD=S3cr3tP4ss ./install.sh S3cr3tP4ss --key S3cr3tP4ss",
                        "RUN pip install --index-url https://u:S3cr3tP4ss@x.example/simple a",
                        "RUN npm config set //r.example/:_authToken S3cr3tP4ss",
                        "RUN npm config set //r.example/:_authToken=S3cr3tP4ss",
                        "RUN wget https://x.example/f?token=S3cr3tP4ss",
                        "RUN useradd -p S3cr3tP4ss bob",
                        "RUN <<EOF\nexport A_TOKEN=S3cr3tP4ss\nEOF",
                        "COPY <<EOF /etc/x\nS3cr3tP4ss\nEOF",
                        "ADD https://u:S3cr3tP4ss@x.example/f /f",
                        "CMD [\"server\", \"--password=S3cr3tP4ss\"]",
                        "HEALTHCHECK CMD curl -H \"Authorization: Bearer S3cr3tP4ss\" http://a/",
                        "MAINTAINER S3cr3tP4ss",
                        "LABEL x=S3cr3tP4ss",
                        "S3cr3tP4ss is a stray line",
                        "ONBUILD RUN echo S3cr3tP4ss",
                        "SHELL [\"powershell\", \"-c\"]\nRUN echo S3cr3tP4ss",
                        "RUN find / -exec echo S3cr3tP4ss ;");
        for (var secret : secrets) {
            var file = dockerfile("FROM a:1\n" + secret + "\n");
            assertFalse(file.toString().contains("S3cr3tP4ss"), secret);
        }
    }

    @Test
    void findsTheCommandsOfShellAndExecForm() {
        assertEquals(
                List.of("cd /x", "chmod 777 /y", "rm -r z"),
                commands(only("RUN cd /x | chmod 777 \"/y\"; (rm -r z)")));
        var exec = only("RUN [\"apt-get\", \"install\", \"a b\"]");
        assertEquals(Form.EXEC, exec.form());
        assertEquals(new BuildWord("a b", 2, 29), exec.commands().getFirst().words().get(2));
        assertEquals(Form.BROKEN_EXEC, only("CMD ['a', 'b']").form());
        assertEquals(Form.SHELL, only("RUN [ -d /x ] || mkdir /x").form());
    }

    @Test
    void pointsAtWordsInsideNestedShells() {
        var run = only("RUN bash -c \"apt-get \\\"install\\\" curl\" && echo $(cd /y)");
        var nested = run.commands().get(1);
        assertEquals(List.of("apt-get", "install", "curl"), texts(nested.words()));
        assertEquals(new BuildWord("curl", 2, 34), nested.words().get(2));
        assertEquals(new BuildWord("/y", 2, 53), run.commands().get(3).words().get(1));
    }

    @Test
    void readsHereDocuments() {
        var text =
                """
                RUN <<EOF
                cd /tmp
                apt-get \\
                  update
                EOF
                RUN python3 - <<-'X' && cd /b
                import cd
                	X
                COPY <<A <<"B" /etc/
                a
                A
                b
                B
                USER x
                """;
        var found = instructions(text);
        assertEquals(List.of("cd /tmp", "apt-get update"), commands(found.getFirst()));
        assertEquals(
                new BuildWord("update", 5, 3), found.getFirst().commands().get(1).words().get(1));
        assertEquals("cd /b", commands(found.get(1)).getLast());
        assertEquals(
                List.of("A", "B"), found.get(2).documents().stream().map(d -> d.name()).toList());
        assertEquals(List.of("/etc/"), texts(found.get(2).words()));
        assertEquals(14, found.get(2).lastLine());
        assertEquals("USER", found.get(3).keyword());
    }

    @Test
    void aScriptForAnotherInterpreterIsNoShell() {
        var run = only("RUN <<EOF\n#!/usr/bin/env python3\ncd = 1\nEOF");
        assertEquals(List.of(), run.commands());
        assertFalse(run.posix());
    }

    /// Otherwise one comment would take a file for Linux out of most checks.
    @Test
    void theEscapeAloneMakesNoWindows() {
        var file = dockerfile("# escape=`\nFROM debian:12\nRUN make `\n  && sudo make install");
        var stage = file.stages().getFirst();
        assertFalse(stage.windows());
        assertTrue(stage.instructions().getFirst().posix());
        assertEquals(2, stage.instructions().getFirst().commands().size());
    }

    @Test
    void windowsIsNoPosixShell() {
        assertFalse(only("SHELL [\"powershell\", \"-Command\"]\nRUN cd x").is("RUN"));
        assertFalse(instructions("SHELL [\"pwsh\", \"-Command\"]\nRUN cd x").get(1).posix());
        assertTrue(instructions("SHELL [\"/bin/bash\", \"-c\"]\nRUN cd x").get(1).posix());
        var windows = dockerfile("FROM mcr.microsoft.com/windows/nanoserver:ltsc2022\nRUN cd x");
        assertTrue(windows.stages().getFirst().windows());
        assertFalse(windows.stages().getFirst().instructions().getFirst().posix());
    }

    @Test
    void readsFlagsAndOnBuild() {
        var copy = only("ONBUILD COPY --from=build --chown=1:1 --chmod=777 --link a b/");
        assertTrue(copy.onBuild());
        assertEquals("build", copy.flag("from"));
        assertTrue(copy.hasFlag("link"));
        assertEquals(new BuildInstruction.Flag("chown", "1:1", true, 2, 27), copy.flags().get(1));
        assertEquals(List.of("a", "b/"), texts(copy.words()));
        assertTrue(copy.habits().contains(Habit.WORLD_WRITABLE));
    }

    @Test
    void readsOldAndNewPairs() {
        var old = only("ENV NAME some words here");
        assertTrue(old.pairs().getFirst().oldForm());
        assertEquals("NAME", old.pairs().getFirst().name());
        var label = only("LABEL \"a b\"=\"x y\" c=https://a.example/x");
        assertEquals(List.of("a b", "c"), label.pairs().stream().map(p -> p.name()).toList());
        assertTrue(label.pairs().get(1).shapes().contains(BuildInstruction.Shape.URL));
        assertEquals(List.of("A"), only("ENV B=$A").pairs().getFirst().uses());
    }

    @Test
    void keepsWhatAsksForSilence() {
        var file =
                dockerfile(
                        """
                        # hadolint global ignore=DL3006
                        FROM alpine
                        # hadolint ignore=DL3008,SC2086
                        # because of that
                        RUN apt-get \\
                          install x
                        RUN y
                        """);
        assertEquals(
                List.of(
                        new Ignore(List.of("hadolint/DL3006"), 1, 1, 1, Integer.MAX_VALUE),
                        new Ignore(List.of("hadolint/DL3008", "shellcheck/SC2086"), 3, 1, 5, 6)),
                file.ignores());
        assertTrue(file.ignoring(List.of("hadolint/DL3008"), file.at(6, 3)).isPresent());
        assertFalse(file.ignoring(List.of("hadolint/DL3008"), file.at(7, 1)).isPresent());
        assertFalse(file.ignoring(List.of("hadolint/DL3009"), file.at(6, 3)).isPresent());
        assertTrue(file.ignoring(List.of("hadolint/DL3006"), file.at(7, 1)).isPresent());
    }

    @Test
    void saysWhatIsWrong() {
        assertEquals(List.of(new Flaw("there is no FROM", 1, 1)), dockerfile("").flaws());
        assertEquals(
                List.of(new Flaw("no such instruction: RUNN", 2, 2)),
                dockerfile("FROM a:1\n RUNN x").flaws());
        assertEquals(
                List.of(new Flaw("the file ends inside a here-document", 2, 1)),
                dockerfile("FROM a:1\nRUN <<EOF\ncd x\n").flaws());
        assertEquals(
                List.of(new Flaw("WORKDIR needs something behind it", 2, 1)),
                dockerfile("FROM a:1\nWORKDIR\n").flaws());
    }

    @Test
    void readsAMillionLinesInTime() {
        var text = new StringBuilder("FROM alpine:3\n");
        for (var i = 0; i < 333_333; i++) {
            text.append("RUN apk add --no-cache a && \\\n  chmod 755 /x\nCOPY a b\n");
        }
        Dockerfile file =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60), () -> dockerfile(text.toString()));
        assertEquals(666_666, file.stages().getFirst().instructions().size());
    }

    @Test
    void neverThrows() {
        var random = new Random(4);
        var parts =
                List.of(
                        "FROM ",
                        "RUN ",
                        "COPY ",
                        "ENV ",
                        "LABEL ",
                        "ARG ",
                        "ONBUILD ",
                        "SHELL ",
                        "HEALTHCHECK CMD ",
                        "\\\n",
                        "\n",
                        "<<EOF",
                        "EOF\n",
                        "[\"",
                        "\"]",
                        "'",
                        "\"",
                        "$A",
                        "${A:-",
                        "}",
                        "${A//",
                        "`",
                        "$(",
                        ")",
                        "--from=",
                        "# escape=`\n",
                        "=",
                        "a",
                        " ",
                        "\0",
                        "\ufffd",
                        "|",
                        "&&",
                        "AS ",
                        "<<-",
                        "USER ",
                        "VOLUME ",
                        "\t",
                        "# hadolint ignore=DL1",
                        "${",
                        "%*",
                        "sh -c ",
                        "EXPOSE ",
                        "\\");
        for (var i = 0; i < 20_000; i++) {
            var text = new ArrayList<String>();
            for (var n = random.nextInt(30); n > 0; n--) {
                text.add(parts.get(random.nextInt(parts.size())));
            }
            dockerfile(String.join("", text));
        }
    }
}
