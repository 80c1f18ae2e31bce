package io.hullwright.check;

import java.util.Set;

/// Tags that name another image as time goes by, whatever the project.
public final class MovingTag {

    private static final Set<String> WORDS =
            Set.of(
                    "",
                    "alpine",
                    "canary",
                    "current",
                    "dev",
                    "develop",
                    "edge",
                    "latest",
                    "lts",
                    "main",
                    "mainline",
                    "master",
                    "nightly",
                    "rolling",
                    "slim",
                    "stable",
                    "unstable");

    private MovingTag() {}

    /// True for these words and for what starts with `latest-`, `lts-` or `stable-`.
    public static boolean is(String tag) {
        return WORDS.contains(tag)
                || tag.startsWith("latest-")
                || tag.startsWith("lts-")
                || tag.startsWith("stable-");
    }
}
