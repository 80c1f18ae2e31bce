# The JDK that builds and tests. Sourced, not run.

JDK_MINIMUM=25

# The major version of the JDK in a folder; nothing when there is none.
jdk_major() {
    [[ -x "$1/bin/javac" && -r "$1/release" ]] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The oldest JDK that is new enough: what everybody builds with, not the newest that lies around.
search_jdk() {
    local folder major
    for folder in "${JAVA_HOME:-}" "${JAVA25_HOME:-}" /usr/lib/jvm/* /usr/java/* /opt/* /opt/*/* /usr/local/*jdk* \
        "${HOME:-/root}"/.sdkman/candidates/java/* "${HOME:-/root}"/.jdks/*; do
        major="$(jdk_major "$folder")"
        if [[ -n "$major" ]] && ((major >= JDK_MINIMUM)); then printf '%s %s\n' "$major" "$folder"; fi
    done | sort -s -n -k 1,1 | head -n 1 | cut -d ' ' -f 2-
}

# Sets JAVA_HOME.
use_jdk() {
    local found
    found="$(search_jdk)"
    if [[ -z "$found" ]]; then
        install_packages "openjdk-$JDK_MINIMUM-jdk-headless" || true
        found="$(search_jdk)"
    fi
    [[ -n "$found" ]] || fail "there is no JDK $JDK_MINIMUM here and apt has no openjdk-$JDK_MINIMUM-jdk-headless;" \
        "unpack one below /usr/lib/jvm or set JAVA_HOME"
    export JAVA_HOME="$found"
    say "JDK: $JAVA_HOME"
}
