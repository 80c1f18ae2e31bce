package io.hullwright.check.compose;

import static io.hullwright.facts.ComposeFileFixture.at;
import static io.hullwright.facts.ComposeFileFixture.composeFile;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Verdict;
import io.hullwright.facts.ComposeFile;
import io.hullwright.facts.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeepsEnvironmentFilesPrivateTest {

    private final KeepsEnvironmentFilesPrivate check = new KeepsEnvironmentFilesPrivate();

    @Test
    void passesWhenNothingIsWrong() {
        assertEquals(
                Verdict.pass(),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                new ComposeFile.EnvironmentFile(
                                                        ".env",
                                                        Fact.known(false),
                                                        Fact.known(true),
                                                        at(11))))
                                .build()));
    }

    @Test
    void failsWhenOthersReadIt() {
        assertEquals(
                Verdict.fail(
                        ".env can be read by every user of this machine, expected mode 600",
                        at(11)),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                new ComposeFile.EnvironmentFile(
                                                        ".env",
                                                        Fact.known(true),
                                                        Fact.known(false),
                                                        at(11))))
                                .build()));
    }

    @Test
    void doesNotApplyWithoutSuchAFile() {
        assertEquals(
                Verdict.notApplicable("it reads no file of variables"),
                check.inspect(composeFile().build()));
    }

    @Test
    void saysWhenItCannotTell() {
        assertEquals(
                Verdict.unknown("why not"),
                check.inspect(
                        composeFile()
                                .service(
                                        "web",
                                        "",
                                        List.of(),
                                        List.of(),
                                        List.of(
                                                new ComposeFile.EnvironmentFile(
                                                        ".env",
                                                        Fact.unknown("why not"),
                                                        Fact.known(false),
                                                        at(11))))
                                .build()));
    }

    @Test
    void failsForTheProjectsOwnFileToo() {
        var own =
                new ComposeFile.EnvironmentFile(".env", Fact.known(true), Fact.known(false), at(1));
        assertEquals(
                Verdict.fail(
                        ".env can be read by every user of this machine, expected mode 600", at(1)),
                check.inspect(composeFile().environmentFile(own).build()));
    }
}
