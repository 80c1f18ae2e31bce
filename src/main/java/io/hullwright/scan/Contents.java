package io.hullwright.scan;

import java.util.List;

/// What a target is made of, to tell a change of it from a change of what is known about it.
///
/// @param layers of an image
/// @param packages each as `name version`, sorted; empty where the scanner lists none
public record Contents(Layers layers, List<String> packages) {

    public static final Contents NONE = new Contents(Layers.NONE, List.of());

    public Contents {
        packages = packages.stream().sorted().distinct().toList();
    }

    static String entry(Vulnerability one) {
        return one.pkg() + " " + one.installed();
    }
}
