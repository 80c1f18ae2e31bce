package io.hullwright.audit;

import java.time.LocalDate;

/// A risk that someone accepted, for a time.
///
/// @param check id of the check, for example `PRV-004`
/// @param subject name of the subject; `*` stands for any characters
/// @param reason why it is acceptable; never blank
/// @param by who accepted it
/// @param until the last day it counts
public record Waiver(String check, String subject, String reason, String by, LocalDate until) {

    public Waiver {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("reason is blank; a waiver says why");
        }
    }

    public boolean isOver(LocalDate today) {
        return until.isBefore(today);
    }

    public boolean covers(String checkId, String subjectName) {
        return check.equalsIgnoreCase(checkId) && matches(subject, subjectName);
    }

    private static boolean matches(String pattern, String text) {
        var parts = pattern.split("\\*", -1);
        if (parts.length == 1) {
            return pattern.equals(text);
        }
        var first = parts[0];
        var last = parts[parts.length - 1];
        if (!text.startsWith(first) || text.length() < first.length() + last.length()) {
            return false;
        }
        var at = first.length();
        for (var i = 1; i < parts.length - 1; i++) {
            at = text.indexOf(parts[i], at);
            if (at < 0) {
                return false;
            }
            at += parts[i].length();
        }
        return at <= text.length() - last.length() && text.endsWith(last);
    }
}
