package io.hullwright.secret;

/// What is asked for.
///
/// @param length in characters; 0 for the kind's own
public record SecretOrder(SecretKind kind, int length) {

    public static final int LONGEST = 4_096;

    public SecretOrder {
        if (length < 0 || length > LONGEST) {
            throw new IllegalArgumentException(
                    "the length is " + length + ", expected 1 to " + LONGEST);
        }
    }

    int lengthOr(int usual) {
        return length == 0 ? usual : length;
    }
}
