package io.hullwright.secret;

import me.gosimple.nbvcxz.Nbvcxz;

/// How many guesses a value stands that a person may have thought of, by nbvcxz: dictionaries,
/// names, dates, keyboards, repeats.
public final class Guessing {

    /// Less falls to a stolen hash and a few graphics cards in days.
    public static final double ENOUGH_BITS = 60;

    private static final int LONGEST = 64;

    private Guessing() {}

    private static final class Loaded {
        static final Nbvcxz METER = new Nbvcxz();
    }

    /// Takes a second at the first call, for the dictionaries.
    public static boolean isGuessable(Secret secret) {
        if (secret.length() > LONGEST) {
            return false;
        }
        var text = new String(secret.characters());
        return Loaded.METER.estimate(text).getEntropy() < ENOUGH_BITS;
    }
}
