package io.hullwright.secret;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.RSAKeyGenParameterSpec;

/// Key pairs for signing, made by the JDK.
final class Keys {

    private static final int RSA_BITS = 3_072;

    /// What NIST SP 800-57 gives RSA of 3,072 bits, P-256 and Ed25519 alike.
    static final int STRENGTH_BITS = 128;

    private Keys() {}

    static KeyPair rsa() {
        return pair("RSA", new RSAKeyGenParameterSpec(RSA_BITS, RSAKeyGenParameterSpec.F4));
    }

    static KeyPair p256() {
        return pair("EC", new ECGenParameterSpec("secp256r1"));
    }

    static KeyPair ed25519() {
        return pair("Ed25519", NamedParameterSpec.ED25519);
    }

    private static KeyPair pair(String algorithm, AlgorithmParameterSpec parameters) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(parameters, Draw.random());
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + algorithm, e);
        }
    }

    /// PKCS #8 in PEM.
    static Secret privatePem(KeyPair pair) {
        return Pem.secret("PRIVATE KEY", pair.getPrivate().getEncoded());
    }

    /// SubjectPublicKeyInfo in PEM.
    static String publicPem(KeyPair pair) {
        return Pem.open("PUBLIC KEY", pair.getPublic().getEncoded());
    }
}
