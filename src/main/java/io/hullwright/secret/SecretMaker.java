package io.hullwright.secret;

/// Makes a secret of any kind. Takes milliseconds, but for RSA keys and bcrypt: up to seconds.
public final class SecretMaker {

    private static final String HEX = "0123456789abcdef";
    private static final int HEX_LENGTH = 64;

    private SecretMaker() {}

    /// @throws IllegalArgumentException when the order cannot be met; its message says what is
    ///     wrong
    public static NewSecret make(SecretOrder order) {
        return switch (order.kind()) {
            case HEX -> drawn(order, HEX, HEX_LENGTH, "hexadecimal characters");
        };
    }

    private static NewSecret drawn(SecretOrder order, String alphabet, int usual, String noun) {
        int length = order.lengthOr(usual);
        return new NewSecret(
                order.kind(),
                Secret.of(Draw.characters(alphabet, length)),
                length * log2(alphabet.length()),
                length + " " + noun);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
