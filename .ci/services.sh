# Real servers from Debian's packages in one image: no registry is needed. Sourced, not run.

SERVICE_SUITE=bookworm
SERVICE_PACKAGES=(nginx-light redis-server redis-tools postgresql memcached haproxy mosquitto mosquitto-clients lighttpd
    dnsmasq-base tinyproxy unbound beanstalkd busybox-static)
SERVICE_DOWNLOAD_SECONDS=900

# The cache knows it by what is in it.
service_root() {
    local packages="${SERVICE_PACKAGES[*]}"
    echo "$CACHE/services-$SERVICE_SUITE-$(sha256sum <<<"$packages" | cut -c1-12).tar"
}

# The mirror that this machine's apt uses.
service_mirror() {
    apt-get indextargets --format '$(REPO_URI)' "Codename: $SERVICE_SUITE" "Label: Debian" | head -n 1
}

need_services() {
    [[ -s "$(service_root)" ]] || with_cache_lock twice make_service_root "$(service_root)" ||
        leave_out "hardened services: debootstrap cannot make their image"
}

make_service_root() {
    local packages mirror work code=0
    [[ -s "$1" ]] && return
    install_packages debootstrap || return
    mirror="$(service_mirror)" && [[ -n "$mirror" ]] || return
    packages="$(IFS=,; echo "${SERVICE_PACKAGES[*]}")"
    work="$(mktemp -d "$CACHE/services.XXXXXX")"
    say "making the image of real servers"
    timeout "$SERVICE_DOWNLOAD_SECONDS" debootstrap --variant=minbase --include="$packages" \
        "$SERVICE_SUITE" "$work/root" "$mirror" >"$work/log" 2>&1 &&
        rm -rf "$work/root/var/cache/apt/archives" "$work/root/var/lib/apt/lists" &&
        tar -C "$work/root" -cf "$work/tar" . && mv "$work/tar" "$1" || code=1
    ((code == 0)) || tail -n 5 "$work/log" >&2
    rm -rf "$work"
    return "$code"
}

# import_services HOME: nothing where the image could not be made.
import_services() {
    local root
    root="$(service_root)"
    [[ ! -s "$root" ]] || docker_at "$1" import "$root" hullwright-test/services:1 >/dev/null
}
