package io.hullwright.secret;

import java.io.IOException;
import java.math.BigInteger;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/// A certificate that its own key signed: nobody trusts it until told, so it is for development.
/// It is no authority: it can sign nothing but itself.
record DevelopmentCertificate(List<HostName> hosts, Instant from, int days) {

    private static final int SERIAL_BITS = 120;
    private static final int LONGEST_COMMON_NAME = 64;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);

    String pem(KeyPair pair) {
        var common = hosts.getFirst().text();
        var name =
                new X500NameBuilder()
                        .addRDN(BCStyle.O, "development only")
                        .addRDN(
                                BCStyle.CN,
                                common.length() > LONGEST_COMMON_NAME ? "development" : common)
                        .build();
        var builder =
                new JcaX509v3CertificateBuilder(
                        name,
                        new BigInteger(SERIAL_BITS, Draw.random()).setBit(SERIAL_BITS),
                        Date.from(from.minus(CLOCKS_DIFFER)),
                        Date.from(from.plus(Duration.ofDays(days))),
                        name,
                        pair.getPublic());
        try {
            extend(builder);
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
            return Pem.open("CERTIFICATE", builder.build(signer).getEncoded());
        } catch (IOException | OperatorCreationException e) {
            throw new IllegalStateException("a certificate cannot be made", e);
        }
    }

    private void extend(JcaX509v3CertificateBuilder builder) throws IOException {
        var names = hosts.stream().map(HostName::generalName).toArray(GeneralName[]::new);
        builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names))
                .addExtension(Extension.basicConstraints, true, new BasicConstraints(false))
                .addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
                .addExtension(
                        Extension.extendedKeyUsage,
                        false,
                        new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
    }
}
