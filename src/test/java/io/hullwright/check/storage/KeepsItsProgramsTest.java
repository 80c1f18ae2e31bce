package io.hullwright.check.storage;

import static io.hullwright.check.Verdicts.assertPasses;
import static io.hullwright.check.Verdicts.evidence;
import static io.hullwright.check.Verdicts.notApplicable;
import static io.hullwright.check.Verdicts.unseen;
import static io.hullwright.facts.WorkloadFixture.hardened;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hullwright.check.Fix;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Activity;
import io.hullwright.facts.Fact;
import io.hullwright.facts.Origin;
import io.hullwright.facts.Subject;
import io.hullwright.facts.WorkloadFixture;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class KeepsItsProgramsTest {

    private final KeepsItsPrograms check = new KeepsItsPrograms();

    @Test
    void passesWithoutChangesOrWithHarmlessOnes() {
        assertPasses(check, hardened().build());
        assertPasses(
                check,
                changed(
                                "/tmp",
                                "/tmp/x",
                                "/var/lib/app/db",
                                "/etc/hosts",
                                "/usr",
                                "/usr/local",
                                "/usr/local/apache2",
                                "/usr/local/apache2/logs",
                                "/usr/local/apache2/logs/httpd.pid",
                                "/usr/local/apache2/logs/access",
                                "/app",
                                "/app/web.pyc",
                                "/binary")
                        .build());
    }

    @Test
    void failsOnAChangedProgram() {
        var expected =
                Verdict.fail(
                        "/opt/tool removed, /usr/bin/web added, expected them as in the image",
                        new Origin.Inspect("HostConfig.ReadonlyRootfs"),
                        new Fix.SetValue("read_only", "true"));
        var changes =
                List.of(
                        new Activity.FileChange(Activity.FileChange.Kind.CHANGED, "/usr"),
                        new Activity.FileChange(Activity.FileChange.Kind.CHANGED, "/usr/bin"),
                        new Activity.FileChange(Activity.FileChange.Kind.ADDED, "/usr/bin/web"),
                        new Activity.FileChange(Activity.FileChange.Kind.REMOVED, "/opt/tool"));
        assertEquals(
                expected,
                check.inspect(hardened().writableRoot().changes(Fact.known(changes)).build()));
    }

    @Test
    void looksIntoEveryFolderOfPrograms() {
        for (var path :
                List.of(
                        "/bin/tmp/sh",
                        "/sbin/x",
                        "/lib/x.so",
                        "/lib64/x.so",
                        "/usr/lib/x.so",
                        "/usr/local/bin/cache/x",
                        "/app/main.py",
                        "/opt/x")) {
            assertEquals(
                    path + " changed, expected them as in the image",
                    evidence(check.inspect(changed(path).build())));
        }
    }

    @Test
    void takesAMountPointForNoChange() {
        assertPasses(
                check,
                changed("/app", "/app/pages", "/app/files", "/app/files/a")
                        .volume("shop", "/app/files", false)
                        .tmpfs(Map.of("/app/pages", ""))
                        .build());
    }

    @Test
    void namesFiveAndCountsTheRest() {
        assertEquals(
                "/app/a changed, /app/b changed, /app/c changed, /app/d changed, /app/e changed, 2 more, expected them as in the image",
                evidence(
                        check.inspect(
                                changed(
                                                "/app/g", "/app/f", "/app/e", "/app/d", "/app/c",
                                                "/app/b", "/app/a")
                                        .build())));
    }

    @Test
    void cannotTellUnlessAsked() {
        var why = "not asked for; ask for it with --changes";
        assertEquals(
                why,
                unseen(
                        check.inspect(
                                hardened().writableRoot().changes(Fact.unknown(why)).build())));
        assertEquals(
                why,
                unseen(check.inspect(hardened().privileged().changes(Fact.unknown(why)).build())));
    }

    @Test
    void needsNoLookBehindAReadOnlyRoot() {
        assertPasses(check, hardened().changes(Fact.unknown("not asked for")).build());
    }

    @Test
    void doesNotAskAFileOrAService() {
        assertEquals(
                "it is read from a file and does not run",
                notApplicable(check.inspect(hardened().state(Activity.State.DECLARED).build())));
        assertEquals(
                "its tasks are judged as containers",
                notApplicable(check.inspect(hardened().kind(Subject.Kind.SWARM_SERVICE).build())));
    }

    private static WorkloadFixture changed(String... paths) {
        var changes =
                Arrays.stream(paths)
                        .map(
                                path ->
                                        new Activity.FileChange(
                                                Activity.FileChange.Kind.CHANGED, path))
                        .toList();
        return hardened().writableRoot().changes(Fact.known(changes));
    }
}
