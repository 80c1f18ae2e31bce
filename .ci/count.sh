# How many tests ran. Sourced, not run.

# sum_of ATTRIBUTE FILE...: of the <testsuite> line of each report.
sum_of() {
    local attribute="$1"
    shift
    grep -hm 1 '<testsuite ' "$@" |
        sed -n 's/.* '"$attribute"'="\([0-9]*\)".*/\1/p' | awk '{ sum += $1 } END { print sum + 0 }'
}

# print_test_count FOLDER: "N passed, N failed, N skipped" on a line of its own, from Surefire's reports.
print_test_count() {
    local reports total failed skipped
    echo # Maven ends in the middle of a line
    shopt -s nullglob
    reports=("$1"/TEST-*.xml)
    shopt -u nullglob
    if ((${#reports[@]} == 0)); then
        echo "0 passed, 0 failed, 0 skipped"
        return
    fi
    total="$(sum_of tests "${reports[@]}")"
    failed=$(($(sum_of failures "${reports[@]}") + $(sum_of errors "${reports[@]}")))
    skipped="$(sum_of skipped "${reports[@]}")"
    echo "$((total - failed - skipped)) passed, $failed failed, $skipped skipped"
}
