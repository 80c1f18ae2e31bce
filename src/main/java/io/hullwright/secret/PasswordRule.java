package io.hullwright.secret;

import java.util.List;

/// A password's alphabet, which holds at least one character of each of its classes. Drawn anew
/// until it does, so that every password that meets the rule is as likely as any other.
///
/// @param classes sets of characters that share none
record PasswordRule(List<String> classes) {

    static final String LOWER = "abcdefghijklmnopqrstuvwxyz";
    static final String UPPER = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    static final String DIGITS = "0123456789";

    /// Without quotes, `$`, backslash, backtick and space: every reader of a `.env` and every
    /// shell would take those for its own.
    static final String SYMBOLS = "!#%&()*+,-./:;<=>?@[]^_{|}~";

    /// Needs no quoting anywhere, a URL included.
    static final PasswordRule LETTERS_AND_DIGITS = new PasswordRule(List.of(LOWER, UPPER, DIGITS));

    static final PasswordRule WITH_SYMBOLS =
            new PasswordRule(List.of(LOWER, UPPER, DIGITS, SYMBOLS));

    PasswordRule {
        classes = List.copyOf(classes);
    }

    String alphabet() {
        return String.join("", classes);
    }

    char[] draw(int length) {
        if (length < classes.size()) {
            throw new IllegalArgumentException(
                    "the length is " + length + ", and one character of each sort is asked for");
        }
        String alphabet = alphabet();
        char[] drawn = Draw.characters(alphabet, length);
        while (!isMet(drawn)) {
            drawn = Draw.characters(alphabet, length);
        }
        return drawn;
    }

    boolean isMet(char[] password) {
        for (String set : classes) {
            boolean found = false;
            for (int i = 0; i < password.length && !found; i++) {
                found = set.indexOf(password[i]) >= 0;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    /// The logarithm of how many passwords meet the rule: all of the length, less those that lack
    /// a class, by inclusion and exclusion.
    double bits(int length) {
        double whole = alphabet().length();
        double share = 0;
        for (int lacking = 0; lacking < 1 << classes.size(); lacking++) {
            int left = alphabet().length();
            for (int i = 0; i < classes.size(); i++) {
                left -= (lacking & 1 << i) == 0 ? 0 : classes.get(i).length();
            }
            double part = Math.pow(left / whole, length);
            share += Integer.bitCount(lacking) % 2 == 0 ? part : -part;
        }
        return length * SecretMaker.log2(whole) + SecretMaker.log2(share);
    }
}
