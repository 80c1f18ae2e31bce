package io.hullwright.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/// A port of this machine, with TLS or without, before an engine's unix socket.
public final class TcpRelay implements AutoCloseable {

    private final ServerSocket server;
    private final Path target;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private volatile boolean cut;

    private TcpRelay(ServerSocket server, Path target) {
        this.server = server;
        this.target = target;
        Thread.ofPlatform().daemon().name("relay").start(this::accept);
    }

    public static TcpRelay plain(Path target) {
        try {
            return new TcpRelay(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()), target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param clients true to take only clients with a certificate that `context` trusts
    public static TcpRelay tls(Path target, SSLContext context, boolean clients) {
        try {
            var server =
                    (SSLServerSocket)
                            context.getServerSocketFactory()
                                    .createServerSocket(0, 0, InetAddress.getLoopbackAddress());
            server.setNeedClientAuth(clients);
            return new TcpRelay(server, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// `tcp://localhost:` and the port.
    public String address() {
        return "tcp://localhost:" + port();
    }

    public int port() {
        return server.getLocalPort();
    }

    /// How many connections there were.
    public int taken() {
        return connections.size();
    }

    /// From now on every connection breaks, as when the engine is stopped.
    public void cut() {
        cut = true;
        breakAll();
    }

    /// The engine is there again, at the same address.
    public void restore() {
        cut = false;
    }

    private void accept() {
        while (true) {
            try {
                var client = server.accept();
                if (cut) {
                    client.close();
                    continue;
                }
                connections.add(client);
                Thread.ofPlatform().daemon().name("relay in").start(() -> relay(client));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void relay(Socket client) {
        try (client;
                var engine = SocketChannel.open(UnixDomainSocketAddress.of(target))) {
            var in = client.getInputStream();
            var out = client.getOutputStream();
            var fromEngine = Channels.newInputStream(engine);
            var back =
                    Thread.ofPlatform()
                            .daemon()
                            .name("relay out")
                            .start(() -> copy(fromEngine, out, client));
            copy(in, Channels.newOutputStream(engine), client);
            back.join();
        } catch (IOException _) {
            // one of the two went away, or the handshake failed
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// Ends the whole relay with either side.
    private static void copy(InputStream in, OutputStream out, Socket client) {
        try (client) {
            var bytes = new byte[8192];
            for (var read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                out.write(bytes, 0, read);
                out.flush();
            }
        } catch (IOException _) {
            // it went away
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakAll();
    }

    private void breakAll() {
        try {
            for (var connection : connections) {
                connection.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
