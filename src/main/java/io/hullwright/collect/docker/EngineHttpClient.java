package io.hullwright.collect.docker;

import com.github.dockerjava.transport.DockerHttpClient;
import com.github.dockerjava.transport.NamedPipeSocket;
import com.github.dockerjava.transport.UnixSocket;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.client5.http.ssl.HttpsSupport;
import org.apache.hc.client5.http.ssl.NoopHostnameVerifier;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// The way to an engine over the sockets of docker-java. Its own client looks at the host name even
/// where nothing is to be verified, and follows an engine's redirection to other machines, from a
/// unix socket too; this one does neither.
final class EngineHttpClient implements DockerHttpClient {

    private static final HttpHost LOCAL = new HttpHost("http", "localhost", 80);

    private static final Duration LONGEST_KEPT = Duration.ofSeconds(1);

    private final CloseableHttpClient http;
    private final HttpHost host;
    private final String prefix;

    /// @param uri `unix:` or `npipe:` with a path, or `tcp:` with host and port; the path of `tcp:`
    ///     is put before those of the requests
    EngineHttpClient(URI uri, TlsConfig tls, int connections, Duration connectTimeout) {
        var remote = uri.getScheme().equals("tcp");
        this.host =
                remote
                        ? new HttpHost(tls.isOn() ? "https" : "http", uri.getHost(), uri.getPort())
                        : LOCAL;
        this.prefix = remote ? uri.getRawPath().replaceFirst("/$", "") : "";
        var builder =
                remote ? PoolingHttpClientConnectionManagerBuilder.create() : new LocalSockets(uri);
        var pool =
                builder.setTlsSocketStrategy(strategy(tls))
                        .setMaxConnTotal(connections)
                        .setMaxConnPerRoute(connections)
                        .setDefaultConnectionConfig(connections(remote, connectTimeout))
                        .build();
        this.http =
                HttpClients.custom()
                        .setConnectionManager(pool)
                        .disableRedirectHandling()
                        .disableCookieManagement()
                        .disableConnectionState()
                        .setRequestExecutor(new TakenOver())
                        .build();
    }

    /// Whether an idle connection still stands is found out by reading for a millisecond; but a
    /// socket of this machine knows no such limit and would be read for ever. Its connections are
    /// not asked: they are opened anew after a while, which costs next to nothing.
    private static ConnectionConfig connections(boolean remote, Duration connectTimeout) {
        var config = ConnectionConfig.custom().setConnectTimeout(Timeout.of(connectTimeout));
        if (!remote) {
            config.setValidateAfterInactivity(TimeValue.NEG_ONE_MILLISECOND)
                    .setTimeToLive(Timeout.of(LONGEST_KEPT));
        }
        return config.build();
    }

    /// Connects every request to one socket or pipe of this machine, whatever host it names.
    private static final class LocalSockets extends PoolingHttpClientConnectionManagerBuilder {

        private static final DnsResolver NOBODY_IS_ASKED =
                new DnsResolver() {
                    @Override
                    public InetAddress[] resolve(String host) {
                        return new InetAddress[] {InetAddress.getLoopbackAddress()};
                    }

                    @Override
                    public String resolveCanonicalHostname(String host) {
                        return host;
                    }
                };

        private final URI uri;

        LocalSockets(URI uri) {
            this.uri = uri;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                SchemePortResolver ports, DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    _ -> open(), ports, NOBODY_IS_ASKED, _ -> null);
        }

        private Socket open() throws IOException {
            return uri.getScheme().equals("npipe")
                    ? new NamedPipeSocket(uri.getPath())
                    : UnixSocket.get(uri.getPath());
        }
    }

    private static DefaultClientTlsStrategy strategy(TlsConfig tls) {
        return tls.verified()
                ? new DefaultClientTlsStrategy(
                        tls.context(),
                        HostnameVerificationPolicy.BOTH,
                        HttpsSupport.getDefaultHostnameVerifier())
                : new DefaultClientTlsStrategy(
                        tls.context(),
                        HostnameVerificationPolicy.CLIENT,
                        NoopHostnameVerifier.INSTANCE);
    }

    @Override
    public Response execute(Request request) {
        try {
            var sent =
                    new HttpUriRequestBase(request.method(), URI.create(prefix + request.path()));
            var body = request.bodyBytes();
            if (body != null) {
                sent.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
            }
            var context = HttpClientContext.create();
            var input = request.hijackedInput();
            if (input != null) {
                TakenOver.prepare(sent, context, input.readAllBytes());
            }
            return new Answer(http.executeOpen(host, sent, context));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// At once: a reader on another thread would hold up a polite end.
    @Override
    public void close() {
        http.close(CloseMode.IMMEDIATE);
    }

    private record Answer(ClassicHttpResponse response) implements Response {

        @Override
        public int getStatusCode() {
            return response.getCode();
        }

        @Override
        public Map<String, List<String>> getHeaders() {
            var headers = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
            for (var header : response.getHeaders()) {
                headers.computeIfAbsent(
                        header.getName(),
                        name ->
                                Arrays.stream(response.getHeaders(name))
                                        .map(Header::getValue)
                                        .toList());
            }
            return headers;
        }

        @Override
        public InputStream getBody() {
            try {
                var entity = response.getEntity();
                return entity == null ? InputStream.nullInputStream() : entity.getContent();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                response.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
