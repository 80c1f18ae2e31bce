package io.hullwright.report;

import io.hullwright.scan.Rating;

/// How a rating looks on a terminal.
final class Ratings {

    private Ratings() {}

    static Ink ink(Rating rating) {
        return switch (rating) {
            case CRITICAL -> Ink.CRITICAL;
            case HIGH -> Ink.HIGH;
            case MEDIUM -> Ink.MEDIUM;
            case LOW -> Ink.LOW;
            case UNKNOWN -> Ink.UNSEEN;
        };
    }

    static String mark(Rating rating) {
        var shape =
                switch (rating) {
                    case CRITICAL -> "■";
                    case HIGH -> "▲";
                    case MEDIUM -> "●";
                    case LOW -> "○";
                    case UNKNOWN -> "?";
                };
        return shape + " " + rating.word();
    }
}
