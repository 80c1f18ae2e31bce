package io.hullwright.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// An image with nothing but the package list of an old Debian, in which Trivy's small database
/// knows vulnerabilities.
public final class OldDebian {

    private OldDebian() {}

    /// @param context an empty folder to build in
    /// @param libc version of its libc6
    /// @param last instructions after the files are in
    public static void build(
            DockerCli docker, Path context, String image, String libc, String... last)
            throws IOException {
        Files.createDirectories(context.resolve("etc"));
        Files.createDirectories(context.resolve("dpkg"));
        Files.writeString(context.resolve("etc/debian_version"), "12.1\n");
        Files.writeString(context.resolve("etc/os-release"), "ID=debian\nVERSION_ID=\"12\"\n");
        Files.writeString(
                context.resolve("dpkg/status"),
                installed("openssl", "openssl", "3.0.9-1")
                        + installed("libc6", "glibc", libc)
                        + installed("zlib1g", "zlib", "1:1.2.13.dfsg-1"));
        Files.writeString(
                context.resolve("Dockerfile"),
                "FROM scratch\nCOPY etc /etc/\nCOPY dpkg /var/lib/dpkg/\n"
                        + String.join("\n", last)
                        + "\n");
        docker.run("build", "--quiet", "--tag", image, context.toString());
    }

    private static String installed(String name, String source, String version) {
        return """
        Package: %s
        Status: install ok installed
        Architecture: amd64
        Source: %s
        Version: %s

        """
                .formatted(name, source, version);
    }
}
