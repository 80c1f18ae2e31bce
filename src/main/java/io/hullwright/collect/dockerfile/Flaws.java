package io.hullwright.collect.dockerfile;

import io.hullwright.facts.Dockerfile.Flaw;
import java.util.ArrayList;
import java.util.List;

/// What is wrong with the file, as it is met.
final class Flaws {

    private static final int MOST = 100;

    private final List<Flaw> found = new ArrayList<>();

    void add(String what, LogicalLine line, int at) {
        add(what, line.places().line(at), line.places().column(at));
    }

    void add(String what, int line, int column) {
        if (found.size() < MOST) {
            found.add(new Flaw(what, line, column));
        }
    }

    List<Flaw> all() {
        return found;
    }
}
