package io.hullwright.collect.docker;

import com.github.dockerjava.core.util.CertificateUtils;
import com.github.dockerjava.transport.DockerHttpClient;
import io.hullwright.collect.docker.EngineAddress.Tls;
import io.hullwright.work.Problem;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilderException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/// TLS to an engine, with the files Docker uses: `ca.pem`, `cert.pem`, `key.pem`.
///
/// @param context makes the connections; a `NoTls` where there is no TLS, because the HTTP client
///     asks for one in any case, and a real one costs 40 ms
/// @param verified true if the engine's certificate must be good, and for the engine's host name
record TlsConfig(SSLContext context, boolean verified) {

    /// What a missing client certificate looks like: an alert or, when the engine is quicker, a
    /// connection that ends.
    static final String BROKEN_OFF =
            "The engine broke the handshake off: it may want a client certificate, or another one.";

    /// Of stores that live in memory only.
    private static final char[] STORE_PASSWORD = "memory".toCharArray();

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /// For connections without TLS.
    static TlsConfig none() {
        return new TlsConfig(new NoTls(), false);
    }

    /// @throws Problem `HW-108` when the files are of no use
    static TlsConfig of(EngineAddress address) throws Problem {
        var tls = address.tls();
        return tls == null ? none() : of(address.text(), tls);
    }

    private static TlsConfig of(String address, Tls tls) throws Problem {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(keys(tls.certificates()), trust(tls), null);
            return new TlsConfig(context, tls.verified());
        } catch (GeneralSecurityException | IOException | RuntimeException e) {
            throw EngineProblems.tlsFailed(
                    address, "The files in " + tls.certificates() + " cannot be used.", e);
        }
    }

    boolean isOn() {
        return !(context instanceof NoTls);
    }

    /// A client for an engine at this address.
    ///
    /// @param uri `unix:`, `npipe:` or `tcp:`
    DockerHttpClient open(URI uri, int connections) {
        return new EngineHttpClient(uri, this, connections, CONNECT_TIMEOUT);
    }

    private static KeyManager @Nullable [] keys(Path folder)
            throws GeneralSecurityException, IOException {
        var certificate = folder.resolve("cert.pem");
        var key = folder.resolve("key.pem");
        if (!Files.exists(certificate) || !Files.exists(key)) {
            return null;
        }
        var privateKey = CertificateUtils.loadPrivateKey(Files.readString(key));
        if (privateKey == null) {
            throw new KeyException("no private key that needs no password");
        }
        var store = emptyStore();
        var chain = certificates(certificate).toArray(Certificate[]::new);
        store.setKeyEntry("client", privateKey, STORE_PASSWORD, chain);
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, STORE_PASSWORD);
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
        var store = emptyStore();
        for (var certificate : certificates(authority)) {
            store.setCertificateEntry("authority " + store.size(), certificate);
        }
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /// By Java's own reader: docker-java's wants a security provider that nobody installed.
    private static List<Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        try (var in = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(in);
            if (found.isEmpty()) {
                throw new CertificateException("no certificate");
            }
            return List.copyOf(found);
        }
    }

    /// A sentence for people on why there is no connection. Java's own words name its classes.
    static String why(SSLException failed) {
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (cause instanceof CertificateExpiredException
                    || cause instanceof CertificateNotYetValidException) {
                return "The engine's certificate is past its date, or not valid yet.";
            }
            if (cause instanceof CertPathBuilderException) {
                return "The engine's certificate does not come from an authority that is trusted"
                        + " here.";
            }
            if (cause instanceof SSLPeerUnverifiedException
                    || said.startsWith("No subject alternative")
                    || said.startsWith("No name matching")) {
                return "The engine's certificate is for another host name.";
            }
            if (said.contains("Unsupported or unrecognized SSL message")) {
                return "What answers there does not speak TLS.";
            }
            if (said.contains("Received fatal alert: ")) {
                return BROKEN_OFF;
            }
        }
        return "The handshake failed.";
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
