package io.hullwright;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ModernClassesTest {

    @TempDir private Path folder;

    @Test
    void everyClassOfPicocliIsRewrittenAndPassesVerification() throws Exception {
        var source = CommandLine.class.getProtectionDomain().getCodeSource().getLocation();
        var jar = folder.resolve("picocli.jar");
        Files.copy(Path.of(source.toURI()), jar);
        assertFalse(olderThanJava6(jar).isEmpty());
        ModernClasses.main(new String[] {jar.toString()});
        assertEquals(List.of(), olderThanJava6(jar));
        verifyAll(jar);
    }

    private static List<String> olderThanJava6(Path jar) throws IOException {
        var old = new ArrayList<String>();
        try (var file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().filter(e -> e.getName().endsWith(".class")).toList()) {
                var bytes = file.getInputStream(entry).readAllBytes();
                if (ClassFile.of().parse(bytes).majorVersion() < 50) {
                    old.add(entry.getName());
                }
            }
        }
        return old;
    }

    /// Preparing a class verifies all its methods.
    private static void verifyAll(Path jar) throws Exception {
        try (var file = new JarFile(jar.toFile());
                var loader =
                        new URLClassLoader(
                                new URL[] {jar.toUri().toURL()},
                                ClassLoader.getPlatformClassLoader())) {
            for (var entry :
                    file.stream().filter(e -> e.getName().startsWith("picocli/")).toList()) {
                var name = entry.getName();
                if (name.endsWith(".class")) {
                    var type = name.substring(0, name.length() - 6).replace('/', '.');
                    Class.forName(type, true, loader);
                }
            }
        }
    }
}
