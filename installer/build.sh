#!/usr/bin/env bash
# Builds what a person installs: on Linux an app image and a .deb, on macOS a .dmg. See README.md beside this file.
#
#   installer/build.sh [FOLDER]     FOLDER is made; target/installer without one
#
# Needs a JDK 25 (JAVA_HOME) and Maven; on Linux dpkg-deb and fakeroot, and a display or Xvfb for the window's cache.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
cd "$here/.."
out=${1:-target/installer}
jdk=${JAVA_HOME:?JAVA_HOME names the JDK 25}
system=$(uname -s)
work=$(mktemp -d)
xvfb=

clean_up() {
    [[ -z "$xvfb" ]] || kill "$xvfb" 2>/dev/null || true
    rm -rf "$work"
}
trap clean_up EXIT

say() { printf '[installer] %s\n' "$*" >&2; }

# SQLite comes for every system and processor; the others' would be a tenth of the package.
keep_own_sqlite() {
    local jar folder="$work/sqlite" os=Linux processor
    processor=$(uname -m)
    [[ $system != Darwin ]] || os=Mac
    [[ $processor != arm64 ]] || processor=aarch64
    for jar in "$work"/input/lib/sqlite-jdbc-*.jar; do
        jar=$(realpath "$jar")
        mkdir "$folder"
        (cd "$folder" && "$jdk/bin/jar" --extract --file "$jar")
        [[ -d "$folder/org/sqlite/native/$os/$processor" ]] || { rm -rf "$folder"; continue; }
        find "$folder/org/sqlite/native" -type f ! -path "*/native/$os/$processor/*" -delete
        "$jdk/bin/jar" --create --file "$jar" --manifest "$folder/META-INF/MANIFEST.MF" -C "$folder" .
        rm -rf "$folder"
    done
}

# The jars of JavaFX become a part of the runtime, so they are no part of the class path.
gather() {
    mvn -q -B -DskipTests -Dmaven.test.skip=true package
    mkdir -p "$work/modules" "$work/input/lib"
    cp -p target/hullwright.jar "$work/input/"
    cp -p target/lib/*.jar "$work/input/lib/"
    mv "$work"/input/lib/javafx-*-*-*.jar "$work/modules/"
    rm -f "$work"/input/lib/javafx-*.jar
    # As in the checkout: Java keeps no classes as old as picocli's, so they are renewed.
    for old in "$work"/input/lib/picocli-*.jar; do
        "$jdk/bin/java" -cp "$work/input/hullwright.jar" io.hullwright.ModernClasses "$old"
    done
    keep_own_sqlite
    # A .deb keeps whole seconds only, and the caches look at the time of each jar.
    find "$work/input" -name '*.jar' -exec touch -d @"$(git log -1 --format=%ct 2>/dev/null || date +%s)" {} +
    version=$(sed -n 's:^  <version>\(.*\)</version>:\1:p' pom.xml | head -1)
}

link_runtime() {
    "$jdk/bin/jlink" --module-path "$work/modules" --add-modules "$(paste -sd, installer/modules.txt)" \
        --include-locales=en,de,es,fr,it,ja,nl,pl,pt --strip-debug --no-header-files --no-man-pages --output "$work/runtime"
}

console_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Xlog:disable --enable-native-access=ALL-UNNAMED)
window_options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms32m -Xmn16m -XX:-UsePerfData -Xlog:disable --enable-native-access=javafx.graphics)

app_image() {
    local option icon=installer/icons/hullwright.png
    local window=() console=
    [[ $system != Darwin ]] || icon=installer/icons/hullwright.icns
    for option in "${window_options[@]}" '-XX:AOTCache=$APPDIR/window.aot'; do window+=(--java-options "$option"); done
    for option in "${console_options[@]}" '-XX:AOTCache=$APPDIR/console.aot'; do console+="$option "; done
    printf 'java-options=%s\nwin-console=true\nicon=%s\n' "$console" "$icon" >"$work/console.properties"
    "$jdk/bin/jpackage" --type app-image --dest "$work" --name hullwright-window --app-version "$version" \
        --input "$work/input" --main-jar hullwright.jar --main-class io.hullwright.Main \
        --runtime-image "$work/runtime" --icon "$icon" --vendor Hullwright \
        --description 'Security assistant for people who run Docker' \
        "${window[@]}" --add-launcher "hullwright-console=$work/console.properties"
}

# Where the image keeps its jars and its runtime.
find_parts() {
    if [[ $system = Darwin ]]; then
        image="$work/hullwright-window.app"
        app="$image/Contents/app"
        java="$image/Contents/runtime/Contents/Home/bin/java"
    else
        image="$work/hullwright-window"
        app="$image/lib/app"
        java="$image/lib/runtime/bin/java"
    fi
}

fill_caches() {
    "$java" "${console_options[@]}" -XX:AOTCacheOutput="$app/console.aot" -cp "$app/hullwright.jar" io.hullwright.Main warm-up >/dev/null
    [[ -s "$app/console.aot" ]] || { say "the console's cache was not made"; exit 1; }
    need_display
    HOME=$work XDG_CONFIG_HOME=$work DOCKER_HOST=unix://$work/none.sock \
        "$java" "${window_options[@]}" -XX:AOTCacheOutput="$app/window.aot" -cp "$app/hullwright.jar" io.hullwright.Main &
    local window=$!
    # Nobody sees this window: it is closed when what it needs has surely been loaded.
    sleep 8
    kill "$window"
    wait "$window" || true
    [[ -s "$app/window.aot" ]] || { say "the window's cache was not made"; exit 1; }
}

need_display() {
    [[ $system = Linux && -z "${DISPLAY:-}" ]] || return 0
    local number=$work/display
    Xvfb -displayfd 3 -screen 0 1280x1000x24 -nolisten tcp 3>"$number" 2>/dev/null &
    xvfb=$!
    until [[ -s "$number" ]]; do kill -0 "$xvfb"; sleep 0.1; done
    export DISPLAY=:$(<"$number")
}

package_linux() {
    cp installer/linux/hullwright "$image/bin/hullwright"
    cp installer/linux/hullwright.desktop "$image/lib/"
    chmod 755 "$image/bin/hullwright"
    rm -rf "$out/hullwright"
    cp -a "$image" "$out/hullwright"
    "$jdk/bin/jpackage" --type deb --dest "$out" --app-image "$image" --name hullwright --app-version "$version" \
        --resource-dir installer/linux --install-dir /opt --linux-package-name hullwright --linux-app-category admin \
        --linux-deb-maintainer maintainers@hullwright.invalid --license-file LICENSE \
        --description 'Security assistant for people who run Docker' \
        --linux-package-deps 'libgtk-3-0, libxtst6, libxxf86vm1, fontconfig, fonts-dejavu-core'
}

package_mac() {
    "$jdk/bin/jpackage" --type dmg --dest "$out" --app-image "$image" --name Hullwright --app-version "$version" --license-file LICENSE
}

mkdir -p "$out"
gather
link_runtime
app_image
find_parts
fill_caches
if [[ $system = Darwin ]]; then package_mac; else package_linux; fi
ls -l "$out" >&2
