# An engine full of containers for the figures. Sourced, not run; DOCKER_HOST says which engine.

[ -n "${DOCKER_HOST:-}" ] || { echo "DOCKER_HOST names no engine: start one with .ci/engines up DIR" >&2; exit 2; }
count=100
prefix=hullwright-bench

fill() {
    local running
    running=$(docker ps -q --filter "name=$prefix-" | wc -l)
    seq $((running + 1)) "$count" | xargs -r -P 4 -I{} docker run -d --name "$prefix-{}" -e MODE=bench -e "DB_PASSWORD=not-a-secret-{}" \
        -p 127.0.0.1::80 hullwright-test/small:1 /bin/busybox sleep 1d >/dev/null
}

empty() {
    docker ps -aq --filter "name=$prefix-" | xargs -r docker rm -f >/dev/null
}
