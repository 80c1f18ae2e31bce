# Words and places that every script here shares. Sourced, not run.

CACHE="${HULLWRIGHT_CACHE:-${HOME:-/root}/.cache/hullwright-ci}"

# The engines under test are reached by address only, never by what a person has set up.
unset DOCKER_HOST DOCKER_CONTEXT DOCKER_CONFIG DOCKER_TLS_VERIFY DOCKER_CERT_PATH DOCKER_API_VERSION
unset CONTAINER_HOST HULLWRIGHT_ENGINE_A HULLWRIGHT_ENGINE_B HULLWRIGHT_PODMAN

say() { printf '%s %s\n' '[ci]' "$*" >&2; }

fail() {
    say "failed: $*"
    exit 1
}

# Something the tests can do without: they skip what needs it, and the run says so at its end.
LEFT_OUT=()
leave_out() {
    say "left out: $*"
    LEFT_OUT+=("$*")
}

# twice COMMAND...: a registry that stalls once is asked once more.
twice() { "$@" || { say "once more: $*"; "$@"; }; }

# with_cache_lock COMMAND...: two runs on one machine do not fill the cache at the same time.
with_cache_lock() {
    mkdir -p "$CACHE"
    (
        flock 9
        "$@" 9>&-
    ) 9>"$CACHE/.lock"
}
