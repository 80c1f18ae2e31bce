package io.hullwright.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;

/// Speaks HTTP/1.1 by hand with a server on loopback, so that name, version and every byte are the
/// test's.
public final class PlainClient {

    private static final int DEADLINE_MILLIS = 10_000;
    private static final SSLContext TRUSTING = trusting();

    private PlainClient() {}

    /// @param text all that came until the server closed; empty when nothing did
    public record Answer(String text) {

        public int status() {
            return text.isEmpty() ? 0 : Integer.parseInt(text.split(" ", 3)[1]);
        }

        /// Every value of a header, in order.
        public List<String> header(String name) {
            var start = name.toLowerCase(java.util.Locale.ROOT) + ": ";
            return text.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()))
                    .toList();
        }
    }

    /// A GET over plain HTTP.
    public static Answer get(int port, String host, String path) throws IOException {
        try (var socket = connect(port)) {
            return exchange(socket, request("GET", host, path, ""));
        }
    }

    public static Answer get(SSLSocket socket, String host, String path) throws IOException {
        return exchange(socket, request("GET", host, path, ""));
    }

    /// Writes a whole request and reads until the end.
    public static Answer exchange(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        var bytes = new java.io.ByteArrayOutputStream();
        try {
            socket.getInputStream().transferTo(bytes);
        } catch (java.net.SocketException _) {
            // a server that has said all may close before it has read all
        }
        return new Answer(bytes.toString(StandardCharsets.UTF_8));
    }

    /// @param more further headers, each ending in a line break
    public static String request(String method, String host, String path, String more) {
        return method
                + " "
                + path
                + " HTTP/1.1\r\nHost: "
                + host
                + "\r\n"
                + more
                + "Connection: close\r\n\r\n";
    }

    public static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(DEADLINE_MILLIS);
        return socket;
    }

    /// Over TLS, with the name in the handshake; offers these versions and HTTP/2 beside HTTP/1.1
    /// only when asked.
    public static SSLSocket secure(int port, String name, boolean http2, String... versions)
            throws IOException {
        var socket =
                (SSLSocket)
                        TRUSTING.getSocketFactory().createSocket(connect(port), name, port, true);
        var parameters = socket.getSSLParameters();
        if (versions.length > 0) {
            parameters.setProtocols(versions);
        }
        parameters.setApplicationProtocols(
                http2 ? new String[] {"h2", "http/1.1"} : new String[] {"http/1.1"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static SSLContext trusting() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new Trusting()}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The certificate is the test's own.
    private static final class Trusting implements X509TrustManager {

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
