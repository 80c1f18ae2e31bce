package io.hullwright.collect.docker;

import com.github.dockerjava.core.util.CertificateUtils;
import com.github.dockerjava.transport.SSLConfig;
import io.hullwright.collect.docker.EngineAddress.Tls;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// TLS to an engine, with the files Docker uses: `ca.pem`, `cert.pem`, `key.pem`.
final class TlsConfig {

    private TlsConfig() {}

    /// For connections without TLS. The HTTP client asks for a context in any case; making a real
    /// one costs 40 ms.
    static SSLConfig none() {
        return NoTls::new;
    }

    /// @throws Problem `HW-108` when the files are of no use
    static SSLConfig of(String address, Tls tls) throws Problem {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(tls.certificates()), trust(tls), null);
            return () -> context;
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw EngineProblems.tlsFailed(
                    address, "The files in " + tls.certificates() + " cannot be used.", e);
        }
    }

    private static KeyManager @Nullable [] keys(Path folder)
            throws GeneralSecurityException, IOException {
        var certificate = folder.resolve("cert.pem");
        var key = folder.resolve("key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return null;
        }
        var store =
                CertificateUtils.createKeyStore(
                        Files.readString(key), Files.readString(certificate));
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, "docker".toCharArray());
        return factory.getKeyManagers();
    }

    private static TrustManager @Nullable [] trust(Tls tls)
            throws GeneralSecurityException, IOException {
        if (!tls.verified()) {
            return new TrustManager[] {new TrustsAnyone()};
        }
        var authority = tls.certificates().resolve("ca.pem");
        if (!Files.exists(authority)) {
            return null;
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(CertificateUtils.createTrustStore(Files.readString(authority)));
        return factory.getTrustManagers();
    }

    /// For a context whose owner chose `SkipTLSVerify`; the audit reports it.
    private static final class TrustsAnyone extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
