# Real engines in one folder: A is Debian's Docker, B is current, and Podman where it can be had. Sourced, not run.
#
#   DIR/.hullwright-engines   says that the folder is ours to remove
#   DIR/env                   what to source to use the engines
#   DIR/a, DIR/b, DIR/podman  one engine each: docker.sock, pid, log, root, exec
#
# Each engine has a network and a mount namespace of its own, which end with it. In a shared network two engines delete
# each other's firewall chains; in a shared mount tree a daemon that dies leaves its mounts behind, and a container that
# mounts /var/run/docker.sock would get a person's engine, or leave an empty folder of that name. So to an engine here
# that socket is its own. `nsenter --target $(cat DIR/a/pid) --net` reaches its published ports.

ENGINE_MARK=.hullwright-engines
ENGINE_START_SECONDS=60
ENGINE_STOP_SECONDS=30
ENGINE_CALL_SECONDS=60

# The longest path of a unix socket is 107 bytes; containerd's is the longest below the folder.
ENGINES_PATH_MAXIMUM=60

docker_at() {
    local home="$1"
    shift
    DOCKER_BUILDKIT=0 timeout --kill-after=5 "$ENGINE_CALL_SECONDS" \
        "$DOCKER_CLI" --config "$home/cli" --host "unix://$home/docker.sock" "$@"
}

# Debian's own client comes with its engine and speaks to both; a newer one may refuse the older engine.
find_docker_cli() {
    DOCKER_CLI=/usr/bin/docker
    [[ -x "$DOCKER_CLI" ]] || DOCKER_CLI="$(command -v docker)" ||
        fail "there is no docker client; apt's docker.io has one"
}

missing_capabilities() {
    local have
    have=",$(setpriv --dump | sed -n 's/^Capability bounding set: //p'),"
    setpriv --list-caps | while read -r name; do
        [[ "$have" == *",$name,"* ]] || echo "CAP_${name^^}"
    done
}

# write_limited_runc BIN: nothing where root has every capability.
write_limited_runc() {
    local missing
    missing="$(missing_capabilities | paste -sd '|')"
    mkdir -p "$1"
    [[ -n "$missing" ]] || return 0
    say "root has no ${missing//|/, } here: containers of engine A start without it"
    sed "s,@RUNC@,/usr/sbin/runc,; s,@MISSING@,$missing," "$CI/limited-runc" >"$1/runc"
    chmod 755 "$1/runc"
}

# Runs in its own namespaces: becomes the daemon.
enter_engine() {
    mount --make-rshared / # as systemd does: shared volumes work
    mount -t tmpfs engine /dev/shm # Podman's locks, shared by all Podmans otherwise
    mount -t tmpfs -o mode=755 engine /run # the shims' sockets go there, and a container may mount the default socket
    ip link set lo up
    exec "$@"
}

# launch HOME PROGRAM ARGUMENT...: outlives the shell that started it.
launch() {
    local home="$1"
    shift
    setsid unshare --net --mount --propagation slave -- \
        bash -euc "$(declare -f enter_engine)"'; enter_engine "$@"' enter_engine "$@" \
        </dev/null >"$home/log" 2>&1 &
    echo $! >"$home/launched"
}

start_docker() {
    local home="$1" path="$2"
    mkdir -p "$home/cli"
    echo '{}' >"$home/daemon.json"
    PATH="$path" launch "$home" dockerd --config-file "$home/daemon.json" \
        --host "unix://$home/docker.sock" --host unix:///run/docker.sock \
        --data-root "$home/root" --exec-root "$home/exec" --pidfile "$home/pid"
}

need_podman() { install_packages "${PODMAN_PACKAGES[@]}" || leave_out "podman: apt cannot install it"; }

# Its default limits are above what a limited root may set; without them no container starts there.
start_podman() {
    local home="$1"
    mkdir -p "$home/cli"
    printf '[containers]\ndefault_ulimits = ["nofile=1024:1024", "nproc=1024:1024"]\n' >"$home/containers.conf"
    CONTAINERS_CONF="$home/containers.conf" launch "$home" podman --root "$home/root" --runroot "$home/exec" \
        --tmpdir "$home/tmp" --network-config-dir "$home/networks" --cgroup-manager cgroupfs --events-backend file \
        system service --time=0 "unix://$home/docker.sock"
    cp "$home/launched" "$home/pid"
}

# Podman calls them localhost/hullwright-test/small:1 and …/app:1.
copy_images() {
    docker_at "$1" save hullwright-test/small:1 hullwright-test/app:1 | docker_at "$2" load >/dev/null
}

# The client asks /_ping before anything else.
wait_until_ready() {
    local home="$1" end=$((SECONDS + ENGINE_START_SECONDS))
    until docker_at "$home" version >/dev/null 2>&1; do
        if ((SECONDS > end)) || ! kill -0 "$(<"$home/launched")" 2>/dev/null; then
            tail -n 20 "$home/log" >&2
            fail "the engine in $home does not answer"
        fi
        sleep 0.2
    done
    say "engine in $home: $(docker_at "$home" version --format '{{.Server.Version}}, API {{.Server.APIVersion}}')"
}

build_images() {
    local home="$1" context
    context="$(mktemp -d "$home/context.XXXXXX")"
    cp "$CI/images/small/"* /bin/busybox "$context"
    docker_at "$home" build -q -t hullwright-test/small:1 "$context" >"$home/build.log" 2>&1 &&
        docker_at "$home" build -q -t hullwright-test/app:1 "$CI/images/app" >>"$home/build.log" 2>&1 ||
        { cat "$home/build.log" >&2; fail "the test images cannot be built on the engine in $home"; }
    rm -rf "$context"
}

prepare_engine() { wait_until_ready "$1" && build_images "$1" && import_services "$1"; }

prepare_podman() {
    if (wait_until_ready "$1/podman" && copy_images "$1/a" "$1/podman"); then
        export HULLWRIGHT_PODMAN="unix://$1/podman/docker.sock"
    else
        leave_out "podman: it does not start here"
    fi
}

write_engines_env() {
    local dir="$1" name
    export HULLWRIGHT_ENGINE_A="unix://$dir/a/docker.sock"
    export HULLWRIGHT_ENGINE_B="unix://$dir/b/docker.sock"
    export HULLWRIGHT_REQUIRE=engine
    for name in JAVA_HOME DOTNET_SYSTEM_GLOBALIZATION_INVARIANT "${!HULLWRIGHT_@}"; do
        [[ -z "${!name:-}" ]] || printf 'export %s=%q\n' "$name" "${!name}"
    done >"$dir/env"
}

engines_answer() {
    [[ -r "$1/env" ]] && docker_at "$1/a" version >/dev/null 2>&1 && docker_at "$1/b" version >/dev/null 2>&1
}

# Two daemons on two cores: they start together, and the images are built together.
start_engines() {
    local dir="$1" a b
    mkdir -p "$dir"
    [[ -e "$dir/$ENGINE_MARK" || -z "$(ls -A "$dir")" ]] || fail "$dir is not empty and not ours"
    touch "$dir/$ENGINE_MARK"
    [[ "$dir/" != /run/* ]] || fail "$dir: each engine has a /run of its own, the folder must lie elsewhere"
    ((${#dir} <= ENGINES_PATH_MAXIMUM)) || fail "$dir is too long for unix sockets: at most $ENGINES_PATH_MAXIMUM bytes"
    write_limited_runc "$dir/a/bin"
    start_docker "$dir/a" "$dir/a/bin:/usr/sbin:/usr/bin:/sbin:/bin"
    start_docker "$dir/b" "$ENGINE_B_BIN:/usr/sbin:/usr/bin:/sbin:/bin"
    prepare_engine "$dir/a" & a=$!
    prepare_engine "$dir/b" & b=$!
    if command -v podman >/dev/null; then start_podman "$dir/podman"; fi
    wait "$a" && wait "$b" || fail "not both engines are ready"
    if [[ -d "$dir/podman" ]]; then prepare_podman "$dir"; fi
    write_engines_env "$dir"
}

# ---- stopping: only what was started in this folder, by process id

# engine_processes HOME: the daemons of this folder and what watches their containers, newest first.
engine_processes() {
    local process name
    for process in /proc/[0-9]*; do
        name="$(cat "$process/comm" 2>/dev/null)" || continue
        case "$name" in dockerd | containerd | containerd-shim* | docker-proxy | podman | conmon) ;; *) continue ;; esac
        tr '\0' '\n' <"$process/cmdline" 2>/dev/null | grep -qF -- "$1/" && echo "${process#/proc/}"
    done | sort -rn
}

# The containers of a shim whose daemon is gone.
children_of() {
    local child
    for child in $(cat /proc/"$1"/task/*/children 2>/dev/null); do
        children_of "$child"
        echo "$child"
    done
}

wait_until_gone() {
    local end=$((SECONDS + $1)) process
    shift
    for process; do
        while kill -0 "$process" 2>/dev/null; do
            ((SECONDS <= end)) || return
            sleep 0.1
        done
    done
}

remove_containers() {
    local home="$1" containers
    docker_at "$home" version >/dev/null 2>&1 || return 0
    docker_at "$home" swarm leave --force >/dev/null 2>&1 || true
    mapfile -t containers < <(docker_at "$home" ps -aq 2>/dev/null)
    ((${#containers[@]} == 0)) || docker_at "$home" rm -f "${containers[@]}" >/dev/null 2>&1 || true
}

# The daemon first, and time to end; what is left of it then, at once.
stop_engine() {
    local home="$1" daemon rest
    [[ -d "$home" ]] || return 0
    remove_containers "$home"
    daemon="$(cat "$home/pid" 2>/dev/null || true)"
    if [[ -n "$daemon" ]] && engine_processes "$home" | grep -qx "$daemon"; then
        kill -TERM "$daemon" 2>/dev/null || true
        wait_until_gone "$ENGINE_STOP_SECONDS" "$daemon" || true
    fi
    mapfile -t rest < <(for daemon in $(engine_processes "$home"); do children_of "$daemon"; echo "$daemon"; done)
    ((${#rest[@]} == 0)) && return
    say "ending what is left in $home: ${rest[*]}"
    kill -KILL "${rest[@]}" 2>/dev/null || true
    wait_until_gone "$ENGINE_STOP_SECONDS" "${rest[@]}" || say "still there: ${rest[*]}"
}

# None are expected, the mount namespaces are gone with the daemons; a folder with a mount in it is never removed.
unmount_below() {
    local place
    awk -v dir="$1/" 'index($5, dir) == 1 { print $5 }' /proc/self/mountinfo | sort -r | while read -r place; do
        umount "$place" || umount --lazy "$place" || true
    done
}

stop_engines() {
    local dir="$1" home stopping=()
    [[ -e "$dir/$ENGINE_MARK" ]] || fail "$dir holds no engines"
    for home in "$dir/a" "$dir/b" "$dir/podman"; do
        stop_engine "$home" & stopping+=($!)
    done
    wait "${stopping[@]}" || true
    unmount_below "$dir"
    rm -rf --one-file-system "$dir"
}
