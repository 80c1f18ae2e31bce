# The current engine, which Debian does not have yet, built from its Go modules. Sourced, not run.

ENGINE_B_PROGRAMS=(runc containerd containerd-shim-runc-v2 dockerd docker-proxy)
ENGINE_B_HOME="$CACHE/engine-b-runc-$RUNC_VERSION-containerd-$CONTAINERD_VERSION-moby-$MOBY_VERSION"
ENGINE_B_BIN="$ENGINE_B_HOME/bin"

# build_program BIN VERSION PACKAGE [GO INSTALL OPTION...]: a program that is there already is kept.
build_program() {
    local bin="$1" version="$2" package="$3" work
    shift 3
    [[ -x "$bin/${package##*/}" ]] && return
    command -v go >/dev/null || fail "building ${package##*/} needs Go 1.26 or newer on the PATH"
    say "building ${package##*/} $version"
    mkdir -p "$bin"
    work="$(mktemp -d "$bin/../build.XXXXXX")"
    (
        set -e
        cd "$work"
        go mod init build
        twice go get -tool "$package@$version"
        GOBIN="$work/out" go install "$@" "$package"
    ) >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; fail "building ${package##*/} $version"; }
    mv "$work/out/${package##*/}" "$bin/"
    rm -rf "$work"
}

build_runc() { build_program "$1" "$RUNC_VERSION" github.com/opencontainers/runc -tags seccomp; }

build_engine_b() {
    local containerd=github.com/containerd/containerd/v2/cmd moby=github.com/moby/moby/v2/cmd
    build_runc "$ENGINE_B_BIN"
    build_program "$ENGINE_B_BIN" "$CONTAINERD_VERSION" "$containerd/containerd"
    build_program "$ENGINE_B_BIN" "$CONTAINERD_VERSION" "$containerd/containerd-shim-runc-v2"
    build_program "$ENGINE_B_BIN" "$MOBY_VERSION" "$moby/dockerd"
    build_program "$ENGINE_B_BIN" "$MOBY_VERSION" "$moby/docker-proxy"
}

engine_b_is_built() {
    local name
    for name in "${ENGINE_B_PROGRAMS[@]}"; do [[ -x "$ENGINE_B_BIN/$name" ]] || return; done
}

need_engine_b() {
    engine_b_is_built && return
    install_packages "${ENGINE_BUILD_PACKAGES[@]}" || fail "apt cannot install ${ENGINE_BUILD_PACKAGES[*]}"
    with_cache_lock build_engine_b
}
