package io.hullwright.collect.compose;

import io.hullwright.facts.Origin;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads one compose file with all that it includes and extends into one tree in long form.
final class FileLayer {

    private static final List<String> PARTS = List.of("networks", "volumes", "secrets", "configs");

    private final ProjectFiles files;
    private final Function<String, @Nullable String> variables;
    private final String home;
    private final List<ComposeProblem> problems;
    private final ShapeCheck shapes;
    private final Deque<String> open = new ArrayDeque<>();
    private final Map<Path, Node.Mapping> raw = new HashMap<>();

    FileLayer(
            ProjectFiles files,
            Function<String, @Nullable String> variables,
            String home,
            List<ComposeProblem> problems) {
        this.files = files;
        this.variables = variables;
        this.home = home;
        this.problems = problems;
        shapes = new ShapeCheck(problems);
    }

    /// What the file includes, then the file itself with its marks: to be laid over what is there
    /// in this order.
    ///
    /// @param folder what the file's relative paths are relative to
    List<Node.Mapping> read(Path file, String text, Path folder) {
        var top = raw(file, text);
        var included = included(top, folder);
        var own = new LinkedHashMap<>(top.entries());
        shapes.look(withoutServices(top), ComposeShapes.top(), "the file", top.place());
        names(top);
        own.remove("include");
        for (var part : PARTS) {
            own.computeIfPresent(
                    part,
                    (_, entry) ->
                            new Node.Entry(
                                    entry.key(),
                                    TopLevel.longForm(part, entry.value(), folder, home)));
        }
        own.computeIfPresent(
                "services",
                (_, entry) -> new Node.Entry(entry.key(), services(entry, file, folder)));
        return List.of(included, new Node.Mapping(own, top.place()));
    }

    private void names(Node.Mapping top) {
        for (var part : PARTS) {
            ComposeReader.mapping(top, part)
                    .entries()
                    .forEach(
                            (name, entry) -> {
                                if (!Names.isName(name)) {
                                    problem("no-name", Names.WORDS, entry.key());
                                }
                            });
        }
    }

    private static Node.Mapping withoutServices(Node.Mapping top) {
        var rest = new LinkedHashMap<>(top.entries());
        rest.remove("services");
        return new Node.Mapping(rest, top.place());
    }

    private Node.Mapping whole(Path file, String text, Path folder) {
        var layers = read(file, text, folder);
        return Merge.mappings(layers.getFirst(), layers.getLast());
    }

    /// Interpolated, several documents laid over one another, nothing else done.
    private Node.Mapping raw(Path file, String text) {
        var known = raw.get(file);
        if (known != null) {
            return known;
        }
        var start = new Origin.File(file, 1, 1);
        var top = new Node.Mapping(Map.of(), start);
        var documents = YamlFile.read(file, text, problems);
        if (documents.isEmpty() && text.isBlank()) {
            problem("empty", "the file is empty", start);
        }
        for (var document : documents) {
            if (document instanceof Node.Mapping mapping) {
                var read = new Interpolated(variables, problems).of(mapping);
                top = top.entries().isEmpty() ? read : Merge.mappings(top, read);
            } else {
                problem("no-mapping", "the file is a list or a text, not keys", document.place());
            }
        }
        raw.put(file, top);
        return top;
    }

    private Node.Mapping included(Node.Mapping top, Path folder) {
        var all = new Node.Mapping(Map.of(), top.place());
        if (!(top.entries().get("include") instanceof Node.Entry(_, var list))) {
            return all;
        }
        for (var item : Nodes.items(list)) {
            var paths =
                    item instanceof Node.Mapping mapping
                                    && mapping.entries().get("path")
                                            instanceof Node.Entry(_, var many)
                            ? Nodes.items(many)
                            : List.of(item);
            var own = Nodes.text(item, "project_directory");
            var base = own.isEmpty() ? null : files.resolve(folder, own, item.place());
            for (var path : paths) {
                all = Merge.mappings(all, include(path, folder, base));
            }
        }
        return all;
    }

    private Node.Mapping include(Node path, Path folder, @Nullable Path base) {
        var nothing = new Node.Mapping(Map.of(), path.place());
        var file = files.resolve(folder, Nodes.text(path), path.place());
        if (file == null || !enter("include " + file, path.place())) {
            return nothing;
        }
        try {
            var text = files.named(file, path.place(), true);
            var parent = file.getParent();
            return text == null
                    ? nothing
                    : whole(file, text, base != null ? base : parent == null ? folder : parent);
        } finally {
            open.pop();
        }
    }

    private Node services(Node.Entry services, Path file, Path folder) {
        if (!(services.value() instanceof Node.Mapping mapping)) {
            problem("no-mapping", "services is not a list of names with settings", services.key());
            return new Node.Mapping(Map.of(), services.value().place());
        }
        var entries = new LinkedHashMap<String, Node.Entry>();
        mapping.entries()
                .forEach(
                        (name, entry) -> {
                            var value = entry.value();
                            if (!Names.isName(name)) {
                                problem("no-name", Names.WORDS, entry.key());
                            }
                            if (value instanceof Node.Mapping) {
                                value = service(name, mapping, file, folder);
                            } else if (!(value instanceof Node.Marked)) {
                                problem(
                                        "no-mapping",
                                        "the service " + name + " has no settings",
                                        entry.key());
                            }
                            entries.put(name, new Node.Entry(entry.key(), value));
                        });
        return new Node.Mapping(entries, mapping.place());
    }

    /// A service of one file in long form, with what it extends underneath.
    private Node.Mapping service(String name, Node.Mapping all, Path file, Path folder) {
        if (!(all.entries().get(name) instanceof Node.Entry(_, var entry))
                || !(entry instanceof Node.Mapping body)) {
            return new Node.Mapping(Map.of(), all.place());
        }
        shapes.look(body, ComposeShapes.service(), name, body.place());
        var own = new LongForm(folder, home).of(body);
        var base = body.entries().get("extends");
        if (base == null) {
            return own;
        }
        var entries = new LinkedHashMap<>(own.entries());
        entries.remove("extends");
        var rest = new Node.Mapping(entries, own.place());
        if (!enter("extends " + file + " " + name, base.key())) {
            return rest;
        }
        try {
            return Merge.mappings(base(base, all, file, folder), rest);
        } finally {
            open.pop();
        }
    }

    private Node.Mapping base(Node.Entry base, Node.Mapping all, Path file, Path folder) {
        var name =
                base.value() instanceof Node.Scalar
                        ? Nodes.text(base.value())
                        : Nodes.text(base.value(), "service");
        var other = Nodes.text(base.value(), "file");
        if (other.isEmpty()) {
            return found(name, all, base) ? service(name, all, file, folder) : none(base);
        }
        var path = files.resolve(folder, other, base.key());
        var text = path == null ? null : files.named(path, base.key(), true);
        if (path == null || text == null) {
            return none(base);
        }
        var parent = path.getParent();
        var services = ComposeReader.mapping(raw(path, text), "services");
        return found(name, services, base)
                ? service(name, services, path, parent == null ? folder : parent)
                : none(base);
    }

    private boolean found(String name, Node.Mapping services, Node.Entry base) {
        if (services.entries().containsKey(name)) {
            return true;
        }
        problem("no-service", "extends a service that is not there", base.key());
        return false;
    }

    private static Node.Mapping none(Node.Entry base) {
        return new Node.Mapping(Map.of(), base.key());
    }

    /// False, and a problem, where the same thing is being read already.
    private boolean enter(String what, Origin.File place) {
        if (open.contains(what)) {
            problem("cycle", "leads back to itself", place);
            return false;
        }
        open.push(what);
        return true;
    }

    private void problem(String code, String words, Origin.File place) {
        problems.add(new ComposeProblem(code, true, words, place));
    }
}
