package io.hullwright.collect.dockerfile;

/// A part of an instruction as it is written, and where it begins in the instruction's text.
record Piece(String text, int at) {

    /// Never the text: it may be a secret.
    @Override
    public String toString() {
        return "Piece[" + text.length() + " characters at " + at + "]";
    }
}
