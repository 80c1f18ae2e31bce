package io.hullwright.collect.trivy;

import java.io.IOException;

/// What was read is JSON and no report of Trivy. The message quotes nothing of it.
final class NotAReportException extends IOException {

    private static final long serialVersionUID = 1L;

    NotAReportException(String why) {
        super(why);
    }
}
