package io.hullwright.collect.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.hullwright.facts.Activity.RunningProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTableTest {

    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);

    @TempDir private Path proc;

    @BeforeEach
    void seesTheFirstProcess() throws IOException {
        process(1, "0::/init.scope\n", "systemd", 0);
    }

    @Test
    void readsBothKindsOfControlGroups() throws IOException {
        process(20, "0::/system.slice/docker-" + ONE + ".scope\n", "nginx", 0);
        process(3, "0::/system.slice/docker-" + ONE + ".scope/init\n", "a b", 101);
        process(4, "12:pids:/docker/" + TWO + "\n1:name=systemd:/docker/" + TWO + "\n", "db", 70);
        var table = ProcessTable.read(proc);
        assertEquals(
                List.of(new RunningProcess(3, 101, "a b"), new RunningProcess(20, 0, "nginx")),
                table.of(ONE));
        assertEquals(List.of(new RunningProcess(4, 70, "db")), table.of(TWO));
    }

    @Test
    void leavesOutWhatIsNoContainersOrGone() throws IOException {
        process(2, "0::/\n", "kthreadd", 0);
        Files.createDirectories(proc.resolve("5")); // ended before its group was read
        var ended = Files.createDirectories(proc.resolve("6"));
        Files.writeString(ended.resolve("cgroup"), "0::/docker/" + ONE + "\n");
        process(7, "0::/docker/" + ONE + "\n", "odd", 1);
        Files.writeString(proc.resolve("7/status"), "Name:\todd\nUid:\tx\n");
        process(8, "0::/docker/" + ONE + "\n", "left", 1);
        Files.createDirectories(proc.resolve("sys"));
        assertEquals(List.of(new RunningProcess(8, 1, "left")), ProcessTable.read(proc).of(ONE));
    }

    @Test
    void knowsNothingWhereThereIsNoProc() {
        assertEquals(List.of(), ProcessTable.read(proc.resolve("none")).of(ONE));
    }

    @Test
    void trustsNoViewThatHidesTheFirstProcess() throws IOException {
        process(8, "0::/docker/" + ONE + "\n", "left", 1);
        Files.delete(proc.resolve("1/cgroup"));
        assertEquals(List.of(), ProcessTable.read(proc).of(ONE));
        Files.delete(proc.resolve("1/status"));
        Files.delete(proc.resolve("1"));
        assertEquals(List.of(), ProcessTable.read(proc).of(ONE));
    }

    @Test
    void trustsNoViewThatForbidsOneProcess() throws IOException {
        process(8, "0::/docker/" + ONE + "\n", "left", 1);
        process(9, "0::/docker/" + ONE + "\n", "hidden", 0);
        var forbidden = proc.resolve("9/cgroup");
        Files.setPosixFilePermissions(forbidden, Set.of());
        assumeFalse(Files.isReadable(forbidden), "root reads whatever it likes");
        assertEquals(List.of(), ProcessTable.read(proc).of(ONE));
    }

    private void process(int pid, String group, String name, int uid) throws IOException {
        var folder = Files.createDirectories(proc.resolve(Integer.toString(pid)));
        Files.writeString(folder.resolve("cgroup"), group);
        Files.writeString(
                folder.resolve("status"),
                ("Name:\t"
                        + name
                        + "\nState:\tS (sleeping)\nUid:\t1000\t"
                        + uid
                        + "\t0\t0\nGid:\t0\t0\t0\t0\n"));
    }
}
