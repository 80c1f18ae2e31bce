package io.hullwright.secret;

import io.hullwright.secret.NewSecret.Half;
import java.security.KeyPair;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.OptionalDouble;

/// Makes a secret of any kind. Takes milliseconds, but for RSA keys and bcrypt: up to seconds.
public final class SecretMaker {

    private static final String HEX = "0123456789abcdef";
    private static final int HEX_LENGTH = 64;
    private static final int BASE64_LENGTH = 43;
    private static final int PASSWORD_LENGTH = 32;
    private static final int WORDS = 8;
    private static final int UUID_BITS = 122;

    private SecretMaker() {}

    /// @throws IllegalArgumentException when the order cannot be met; its message says what is
    ///     wrong
    public static NewSecret make(SecretOrder order) {
        return switch (order.kind()) {
            case HEX -> hex(order);
            case BASE64URL, JWT_HS256 -> base64(order);
            case PASSWORD -> password(order);
            case PASSPHRASE -> passphrase(order);
            case UUID ->
                    made(
                            order,
                            Secret.of(java.util.UUID.randomUUID().toString()),
                            UUID_BITS,
                            "a random UUID");
            case JWT_RS256 -> signing(order, Keys.rsa(), "an RSA key of 3,072 bits");
            case JWT_ES256 -> signing(order, Keys.p256(), "an ECDSA key on P-256");
            case JWT_ED25519 -> signing(order, Keys.ed25519(), "an Ed25519 key");
            case TLS -> tls(order);
            case HTPASSWD, POSTGRES_SCRAM -> withVerifier(order);
        };
    }

    private static NewSecret hex(SecretOrder order) {
        int length = order.lengthOr(HEX_LENGTH);
        var value = Secret.of(Draw.characters(HEX, length));
        return made(order, value, length * log2(HEX.length()), length + " hexadecimal characters");
    }

    /// Whole bytes, so that the text can be decoded.
    private static NewSecret base64(SecretOrder order) {
        int length = order.lengthOr(BASE64_LENGTH);
        if (length % 4 == 1) {
            throw new IllegalArgumentException("no bytes make base64 of " + length + " characters");
        }
        byte[] drawn = Draw.bytes(length * 3 / 4);
        byte[] text = Base64.getUrlEncoder().withoutPadding().encode(drawn);
        char[] characters = new char[text.length];
        for (int i = 0; i < text.length; i++) {
            characters[i] = (char) text[i];
        }
        int bits = 8 * drawn.length;
        Arrays.fill(drawn, (byte) 0);
        Arrays.fill(text, (byte) 0);
        return made(order, Secret.of(characters), bits, length + " characters of base64url");
    }

    private static NewSecret password(SecretOrder order) {
        int length = order.lengthOr(PASSWORD_LENGTH);
        var rule = order.symbols() ? PasswordRule.WITH_SYMBOLS : PasswordRule.LETTERS_AND_DIGITS;
        var noun = order.symbols() ? " letters, digits and symbols" : " letters and digits";
        return made(order, Secret.of(rule.draw(length)), rule.bits(length), length + noun);
    }

    private static NewSecret passphrase(SecretOrder order) {
        int count = order.lengthOr(WORDS);
        List<String> words = WordList.read();
        var text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(i == 0 ? "" : " ").append(words.get(Draw.below(words.size())));
        }
        char[] characters = new char[text.length()];
        text.getChars(0, characters.length, characters, 0);
        var description = count + " of 7,776 words";
        return made(order, Secret.of(characters), count * log2(WordList.SIZE), description);
    }

    private static NewSecret signing(SecretOrder order, KeyPair pair, String description) {
        var half = new Half("public key", Secret.of(Keys.publicPem(pair)), true);
        return new NewSecret(
                order.kind(),
                Keys.privatePem(pair),
                strength(Keys.STRENGTH_BITS),
                description,
                half);
    }

    private static NewSecret tls(SecretOrder order) {
        var hosts = order.hosts().stream().map(HostName::new).toList();
        var pair = Keys.p256();
        var pem = new DevelopmentCertificate(hosts, order.now(), order.days()).pem(pair);
        var half = new Half("certificate", Secret.of(pem), true);
        return new NewSecret(
                order.kind(),
                Keys.privatePem(pair),
                strength(Keys.STRENGTH_BITS),
                "a TLS key on P-256 and a self-signed certificate, for development only",
                half);
    }

    private static NewSecret withVerifier(SecretOrder order) {
        var given = order.given();
        if (given != null) {
            var half = verifier(order, given);
            var description = half.name() + " for the password that was given";
            return new NewSecret(
                    order.kind(), half.text(), OptionalDouble.empty(), description, null);
        }
        var password = password(order);
        return new NewSecret(
                order.kind(),
                password.value(),
                password.bits(),
                password.description(),
                verifier(order, password.value()));
    }

    private static Half verifier(SecretOrder order, Secret password) {
        return order.kind() == SecretKind.HTPASSWD
                ? new Half("htpasswd line", Htpasswd.line(order.user(), password), false)
                : new Half("SCRAM verifier", Secret.of(ScramVerifier.of(password)), false);
    }

    private static NewSecret made(
            SecretOrder order, Secret value, double bits, String description) {
        return new NewSecret(order.kind(), value, strength(bits), description, null);
    }

    private static OptionalDouble strength(double bits) {
        return OptionalDouble.of(bits);
    }

    static double log2(double value) {
        return Math.log(value) / Math.log(2);
    }
}
