package io.hullwright.facts;

/// What ShellCheck says of one place of a RUN. Its words are not kept: they can quote the script.
///
/// @param rule for example `SC2086`
/// @param level `error`, `warning`, `info` or `style`
public record ScriptFinding(String rule, String level, int line, int column) {}
