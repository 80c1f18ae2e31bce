# The installer for Debian, built and tried as on a machine of a new user: a bare root without any Java. Sourced, not run.

INSTALLER_PACKAGES=(debootstrap fakeroot dpkg-dev)
# What the package asks for, kept with the bare root, so that it is downloaded once.
BARE_ROOT_PACKAGES=(libasound2 libbsd0 libgtk-3-0 libxi6 libxrender1 libxext6 libxtst6 libxxf86vm1 fontconfig fonts-dejavu-core)

# try_installer FOLDER: leaves nothing in it that is mounted or runs.
try_installer() {
    local folder="$1" root="$1/root"
    mkdir -p "$folder"
    install_packages "${INSTALLER_PACKAGES[@]}" || { leave_out "the installer: apt cannot install ${INSTALLER_PACKAGES[*]}"; return 0; }
    need_bare_root || { leave_out "the installer: there is no bare Debian to try it in"; return 0; }
    say "building the installer"
    env -u DISPLAY installer/build.sh "$folder" >"$folder/build.log" 2>&1 || { tail -20 "$folder/build.log" >&2; return 1; }
    mkdir -p "$root" && tar -C "$root" -xf "$BARE_ROOT" || return
    cp "$folder"/hullwright_*.deb "$root/hullwright.deb"
    say "the package has $(stat -c %s "$root/hullwright.deb") bytes"
    chroot "$root" dpkg -i /hullwright.deb >"$folder/dpkg.log" 2>&1 || { cat "$folder/dpkg.log" >&2; return 1; }
    try_command_line "$root" && try_window "$root" "$folder" && try_removal "$root"
}

# in_root ROOT [NAME=VALUE...] COMMAND...: its /proc goes with the namespace that it is mounted in.
in_root() {
    unshare --mount sh -c 'mount -t proc proc "$1/proc" && root=$1 && shift &&
        exec chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 "$@"' in_root "$@"
}

try_command_line() {
    local code=0
    in_root "$1" sh -c '! command -v java' || { say "the bare root has a Java"; return 1; }
    in_root "$1" hullwright --version >&2 || return
    in_root "$1" hullwright audit --sample --format json >"$1/audit.json" || code=$?
    [[ $code = 1 ]] && grep -q hullwright.audit "$1/audit.json" ||
        { say "the installed audit ended with $code"; return 1; }
    in_root "$1" hullwright audit --sample --format pdf -o /audit.pdf || true
    [[ "$(head -c 5 "$1/audit.pdf")" = %PDF- ]] || { say "the installed program writes no PDF"; return 1; }
}

try_window() {
    local server window number="$2/display" tries=0 code=0
    Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp 3>"$number" 2>/dev/null &
    server=$!
    until [[ -s "$number" ]]; do kill -0 "$server" || return; sleep 0.1; done
    in_root "$1" DISPLAY=":$(<"$number")" hullwright >"$2/window.log" 2>&1 &
    window=$!
    until xwininfo -root -tree -display ":$(<"$number")" | grep -q '"Hullwright"'; do
        ((tries++ < 300)) && kill -0 "$window" || { code=1; break; }
        sleep 0.1
    done
    ((code)) || say "the installed window came"
    kill "$window" 2>/dev/null || true
    wait "$window" || true
    kill "$server"
    wait "$server" || true
    ((code == 0)) || { say "the installed window did not come"; cat "$2/window.log" >&2; }
    return "$code"
}

try_removal() {
    mkdir -p "$1/root/.config/hullwright" && touch "$1/root/.config/hullwright/kept"
    chroot "$1" dpkg -r hullwright >/dev/null || return
    [[ ! -e "$1/opt/hullwright" && ! -e "$1/usr/bin/hullwright" && -e "$1/root/.config/hullwright/kept" ]] ||
        { say "the removal left something, or took what is a person's"; return 1; }
}

need_bare_root() {
    . /etc/os-release
    BARE_ROOT="$CACHE/bare-$VERSION_CODENAME.tar"
    [[ -s "$BARE_ROOT" ]] || with_cache_lock twice make_bare_root
}

make_bare_root() {
    [[ -s "$BARE_ROOT" ]] && return
    local root code=0
    root=$(mktemp -d)
    say "making a bare Debian"
    fill_bare_root "$root" >"$root.log" 2>&1 && tar -C "$root" -cf "$BARE_ROOT.part" . && mv "$BARE_ROOT.part" "$BARE_ROOT" ||
        { code=1; tail -5 "$root.log" >&2; }
    rm -rf "$root" "$root.log"
    return "$code"
}

# With this machine's own sources of packages.
fill_bare_root() {
    debootstrap --variant=minbase "$VERSION_CODENAME" "$1" "$(debian_mirror)" || return
    cp -a /etc/apt/. "$1/etc/apt/" && cp -L /etc/resolv.conf "$1/etc/resolv.conf" && mkdir -p "$1/etc/ssl" "$1/usr/share/keyrings" &&
        cp -aL /etc/ssl/certs "$1/etc/ssl/" && cp -a /usr/share/keyrings/. "$1/usr/share/keyrings/" || return
    in_root "$1" DEBIAN_FRONTEND=noninteractive sh -c 'apt-get -qq update && apt-get -qq install -y --no-install-recommends "$@" && apt-get clean' \
        install "${BARE_ROOT_PACKAGES[@]}"
}

# The one of this machine's own sources.
debian_mirror() { cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null | sed -n 's/^URIs: *\([^ ]*\).*/\1/p; s/^deb  *\(\[[^]]*\] *\)\?\([^ ]*\).*/\2/p' | grep -v security | head -1; }
