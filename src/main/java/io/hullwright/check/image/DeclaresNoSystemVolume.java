package io.hullwright.check.image;

import io.hullwright.check.CheckInfo;
import io.hullwright.check.Severity;
import io.hullwright.check.Verdict;
import io.hullwright.facts.Image;
import java.util.Set;
import java.util.TreeSet;

@CheckInfo(
        id = "IMG-013",
        title = "The image declares no volume over a system directory",
        severity = Severity.HIGH,
        checklist = "runtime-security/2",
        references = {"owasp-docker-top-10/D04"},
        why =
                """
                A volume is writable even where the root file system is not, and outlives the container: \
                over a system directory it lets an intruder stay, or hides what the kernel shows there.\
                """,
        remedy = "Declare a volume for the program's data directory only.")
final class DeclaresNoSystemVolume implements ImageCheck {

    private static final Set<String> SYSTEM =
            Set.of(
                    "/",
                    "/bin",
                    "/boot",
                    "/dev",
                    "/etc",
                    "/lib",
                    "/lib64",
                    "/proc",
                    "/sbin",
                    "/sys",
                    "/usr",
                    "/usr/bin",
                    "/usr/lib",
                    "/usr/local/bin",
                    "/usr/sbin");

    @Override
    public Verdict inspect(Image image) {
        var found = new TreeSet<String>();
        for (var path : image.volumes()) {
            if (isSystem(path)) {
                found.add(path);
            }
        }
        return found.isEmpty()
                ? Verdict.pass()
                : Verdict.fail(
                        "VOLUME over " + found + ", expected data directories only",
                        Places.in(image, "Config.Volumes"));
    }

    private static boolean isSystem(String path) {
        var end = path.length();
        while (end > 1 && path.charAt(end - 1) == '/') {
            end--;
        }
        return SYSTEM.contains(path.substring(0, end))
                || path.startsWith("/proc/")
                || path.startsWith("/sys/")
                || (path.startsWith("/dev/") && !path.startsWith("/dev/shm"));
    }
}
