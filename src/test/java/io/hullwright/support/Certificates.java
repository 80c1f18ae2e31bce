package io.hullwright.support;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPrivateKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;

/// A certificate authority made for one test, and what it signs.
public final class Certificates {

    private static final char[] NO_PASSWORD = "changeit".toCharArray();
    private static final AtomicLong SERIAL = new AtomicLong(1);

    private final KeyPair keys;
    private final X509Certificate own;

    /// A key and the certificate that this authority gave it.
    public record Signed(KeyPair keys, X509Certificate certificate) {}

    public Certificates(String name) {
        this.keys = pair("EC");
        this.own = sign("CN=" + name, "CN=" + name, keys, keys, true, Duration.ofDays(1), "");
    }

    /// @param algorithm of the key: `RSA` or `EC`
    /// @param host DNS name in the certificate
    public Signed give(String algorithm, String host) {
        return give(algorithm, host, Duration.ofDays(1));
    }

    /// @param left how long it stays valid; negative for a certificate past its date
    public Signed give(String algorithm, String host, Duration left) {
        var pair = pair(algorithm);
        return new Signed(
                pair,
                sign(
                        own.getSubjectX500Principal().getName(),
                        "CN=" + host,
                        pair,
                        keys,
                        false,
                        left,
                        host));
    }

    /// Writes `ca.pem`.
    public void writeAuthority(Path folder) {
        write(folder.resolve("ca.pem"), () -> new JcaMiscPEMGenerator(own));
    }

    /// Writes `cert.pem` and `key.pem`.
    ///
    /// @param pkcs8 how the key is written; false for the older forms of its own algorithm
    public static void writeClient(Path folder, Signed client, boolean pkcs8) {
        write(folder.resolve("cert.pem"), () -> new JcaMiscPEMGenerator(client.certificate()));
        write(
                folder.resolve("key.pem"),
                () ->
                        pkcs8
                                ? new JcaPKCS8Generator(client.keys().getPrivate(), null)
                                : older(client.keys().getPrivate()));
    }

    /// As `openssl genrsa -traditional` and `openssl ecparam -genkey` write it.
    private static PemObjectGenerator older(PrivateKey key) throws IOException {
        if (!(key instanceof ECPrivateKey curved)) {
            return new JcaMiscPEMGenerator(key);
        }
        var info = PrivateKeyInfo.getInstance(key.getEncoded());
        var number = curved.getS();
        var curve = info.getPrivateKeyAlgorithm().getParameters();
        var sec1 = new org.bouncycastle.asn1.sec.ECPrivateKey(256, number, curve);
        return new PemObject("EC PRIVATE KEY", sec1.getEncoded());
    }

    /// For a server that shows this certificate and trusts clients of this authority.
    public SSLContext server(Signed server) {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry(
                    "server",
                    server.keys().getPrivate(),
                    NO_PASSWORD,
                    new X509Certificate[] {server.certificate()});
            store.setCertificateEntry("authority", own);
            var shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            shown.init(store, NO_PASSWORD);
            var trusted =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(store);
            var context = SSLContext.getInstance("TLS");
            context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private static KeyPair pair(String algorithm) {
        try {
            var generator = KeyPairGenerator.getInstance(algorithm);
            generator.initialize(algorithm.equals("RSA") ? 2048 : 256);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static X509Certificate sign(
            String issuer,
            String subject,
            KeyPair of,
            KeyPair by,
            boolean authority,
            Duration left,
            String host) {
        try {
            var end = Instant.now().plus(left);
            var builder =
                    new JcaX509v3CertificateBuilder(
                            new X500Name(issuer),
                            BigInteger.valueOf(SERIAL.getAndIncrement()),
                            Date.from(end.minus(Duration.ofDays(9))),
                            Date.from(end),
                            new X500Name(subject),
                            of.getPublic());
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
            if (!host.isEmpty()) {
                builder.addExtension(
                        Extension.subjectAlternativeName,
                        false,
                        new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            }
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new AssertionError(e);
        }
    }

    private interface Pem {
        PemObjectGenerator make() throws IOException;
    }

    private static void write(Path file, Pem content) {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(content.make());
            writer.flush();
            Files.createDirectories(file.getParent());
            Files.writeString(file, text.toString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
