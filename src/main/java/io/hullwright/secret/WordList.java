package io.hullwright.secret;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import me.gosimple.nbvcxz.Nbvcxz;

/// The large word list of the EFF, as it comes with nbvcxz: 7,776 words made for five dice.
final class WordList {

    private static final String FILE = "/dictionaries/eff_large.txt";
    static final int SIZE = 7_776;

    private WordList() {}

    /// Reads it anew: a passphrase is rarely made twice in a run.
    static List<String> read() {
        try (var in = Nbvcxz.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException(FILE + " is missing from the program");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            var words = lines.lines().map(String::strip).filter(w -> !w.isEmpty()).toList();
            requireWhole(words);
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    /// A list with fewer or repeated words would make the bits we state a lie.
    private static void requireWhole(List<String> words) {
        if (words.size() != SIZE || words.stream().distinct().count() != SIZE) {
            throw new IllegalStateException(FILE + " does not hold 7,776 different words");
        }
    }
}
