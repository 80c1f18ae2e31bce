package io.hullwright.core;

import io.hullwright.collect.docker.ContainerFile;
import io.hullwright.core.secrets.PrivateFile;
import io.hullwright.work.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The folder that gets a compose file with what belongs beside it.
record ContainerFolder(Path folder) {

    /// All or nothing of what can be foreseen: every place is looked at before the first is
    /// written, and `.env` comes before the file that needs it.
    List<Path> write(String text, ContainerFile source) throws Problem {
        var files = new LinkedHashMap<Path, byte[]>();
        var values = values(source);
        var secret = folder.resolve(".env");
        if (values.length > 0) {
            files.put(secret, values);
            ignore(files);
        }
        source.profiles()
                .forEach((name, profile) -> files.put(folder.resolve(name), bytes(profile)));
        files.put(folder.resolve("compose.yaml"), bytes(text));
        var missing = new ArrayList<Path>();
        for (var file : files.entrySet()) {
            if (!isThere(file)) {
                missing.add(file.getKey());
            }
        }
        make();
        for (var file : missing) {
            var content = files.getOrDefault(file, new byte[0]);
            if (file.equals(secret)) {
                PrivateFile.create(file, content);
            } else {
                GeneratedFile.write(file, new String(content, StandardCharsets.UTF_8), false);
            }
        }
        return missing;
    }

    /// One that is there stays: it is somebody's.
    private void ignore(Map<Path, byte[]> files) {
        var ignored = folder.resolve(".gitignore");
        if (!Files.exists(ignored, LinkOption.NOFOLLOW_LINKS)) {
            files.put(ignored, bytes("/.env\n"));
        }
    }

    private static byte[] values(ContainerFile source) throws Problem {
        try (var out = new ByteArrayOutputStream()) {
            source.writeValues(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory takes what is written", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// @throws Problem when something else is there
    private static boolean isThere(Map.Entry<Path, byte[]> file) throws Problem {
        var path = file.getKey();
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        try {
            if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                    && Arrays.equals(Files.readAllBytes(path), file.getValue())) {
                return true;
            }
        } catch (IOException _) {
            // as something else
        }
        throw new Problem(
                Problem.Kind.WRONG_USE,
                "HW-149",
                "The file " + path + " was left as it is, and nothing was written.",
                "It says something else than what would be written.",
                "Name an empty or a new folder with -o.",
                null);
    }

    private void make() throws Problem {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new Problem(
                    Problem.Kind.WRONG_USE,
                    "HW-177",
                    "The folder " + folder + " cannot be made.",
                    "Something else has that name, or the place is not writable.",
                    "Choose another place with -o.",
                    e);
        }
    }
}
