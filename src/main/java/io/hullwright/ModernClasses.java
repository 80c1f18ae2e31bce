package io.hullwright;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.DeadCodeOption;
import java.lang.classfile.ClassFileVersion;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Gives the classes of a library the form of Java 8. The start script runs it on the copy of
/// picocli beside the program: Java does not keep classes of Java 5 in its cache, so every start
/// would read and verify them anew.
final class ModernClasses {

    private static final int JAVA_6 = 50;
    private static final int JAVA_8 = 52;

    private ModernClasses() {}

    /// @param args the jar to rewrite; it is replaced when the new one is whole
    public static void main(String[] args) throws IOException {
        var jar = Path.of(args[0]);
        var whole = Path.of(args[0] + ".part");
        try (var library = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
            rewrite(jar, whole, library);
        }
        Files.move(whole, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void rewrite(Path jar, Path target, ClassLoader library) throws IOException {
        var hierarchy =
                ClassHierarchyResolver.ofResourceParsing(library)
                        .orElse(ClassHierarchyResolver.defaultResolver());
        var format =
                ClassFile.of(
                        ClassHierarchyResolverOption.of(hierarchy), DeadCodeOption.PATCH_DEAD_CODE);
        try (var from = new JarFile(jar.toFile());
                var to = new ZipOutputStream(Files.newOutputStream(target))) {
            for (var entry : Collections.list(from.entries())) {
                byte[] bytes;
                try (var in = from.getInputStream(entry)) {
                    bytes = in.readAllBytes();
                }
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().endsWith(".class") ? modern(bytes, format) : bytes);
                to.closeEntry();
            }
        }
    }

    private static byte[] modern(byte[] bytes, ClassFile format) {
        var old = format.parse(bytes);
        return old.majorVersion() < JAVA_6 ? modern(old, format) : bytes;
    }

    /// The version comes first: it decides that methods get the stack maps that Java verifies by.
    private static byte[] modern(ClassModel old, ClassFile format) {
        var code = MethodTransform.transformingCode(CodeTransform.ACCEPT_ALL);
        return format.build(
                old.thisClass().asSymbol(),
                builder -> {
                    builder.withVersion(JAVA_8, 0);
                    for (var element : old) {
                        switch (element) {
                            case ClassFileVersion _ -> {}
                            case MethodModel method -> builder.transformMethod(method, code);
                            default -> builder.with(element);
                        }
                    }
                });
    }
}
