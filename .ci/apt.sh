# Debian packages. Sourced, not run.

ENGINE_PACKAGES=(docker.io containerd runc iptables busybox-static iproute2 util-linux)
ENGINE_BUILD_PACKAGES=(libseccomp-dev pkg-config gcc)
PODMAN_PACKAGES=(podman)
WINDOW_PACKAGES=(xvfb xauth x11-utils libgtk-3-0 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core)
VIEWER_PACKAGES=(poppler-utils chromium)
LINTER_PACKAGES=(shellcheck)
NGINX_PACKAGES=(nginx openssl)

APT_DOWNLOAD_SECONDS=600
APT_UPDATED=

installed() { [[ "$(dpkg-query -W -f='${Status}' "$1" 2>/dev/null)" == 'install ok installed' ]]; }

apt() {
    DEBIAN_FRONTEND=noninteractive apt-get -qq \
        -o DPkg::Lock::Timeout=300 -o Acquire::Retries=2 -o Acquire::http::Timeout=60 "$@" >&2
}

update_once() {
    [[ -n "$APT_UPDATED" ]] && return
    twice timeout "$APT_DOWNLOAD_SECONDS" bash -c "$(declare -f apt); apt update" || return
    APT_UPDATED=yes
}

# Ending a download loses nothing; ending dpkg in the middle would. So only the download has a time limit.
download() {
    timeout "$APT_DOWNLOAD_SECONDS" bash -c \
        "$(declare -f apt)"'; apt install -y --no-install-recommends --download-only "$@"' download "$@"
}

# Installing Debian's engine must not start it: this run starts its own.
unpack() {
    local policy=/usr/sbin/policy-rc.d code=0
    if [[ -e "$policy" ]]; then policy=; else
        printf '#!/bin/sh\nexit 101\n' >"$policy" && chmod 755 "$policy"
    fi
    apt install -y --no-install-recommends "$@" || code=$?
    [[ -z "$policy" ]] || rm -f "$policy"
    return "$code"
}

# install_packages NAME...: those that are missing; false when one cannot be had.
install_packages() {
    local name missing=()
    for name; do installed "$name" || missing+=("$name"); done
    ((${#missing[@]})) || return 0
    say "installing ${missing[*]}"
    update_once && twice download "${missing[@]}" && unpack "${missing[@]}"
}
