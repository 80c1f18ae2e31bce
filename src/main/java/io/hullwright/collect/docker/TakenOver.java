package io.hullwright.collect.docker;

import java.io.IOException;
import java.net.Socket;
import java.util.Arrays;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpStatus;
import org.apache.hc.core5.http.impl.io.HttpRequestExecutor;
import org.apache.hc.core5.http.io.HttpClientConnection;
import org.apache.hc.core5.http.io.HttpResponseInformationCallback;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/// A connection that stops to be HTTP when the engine agrees (101): what follows is the standard
/// input of a program in a container, and what comes is its output, until it ends.
final class TakenOver extends HttpRequestExecutor {

    private static final String INPUT = "io.hullwright.input";

    /// @param input overwritten when it was sent
    static void prepare(ClassicHttpRequest request, HttpContext context, byte[] input) {
        request.setHeader(HttpHeaders.CONNECTION, "Upgrade");
        request.setHeader(HttpHeaders.UPGRADE, "tcp");
        context.setAttribute(INPUT, input);
    }

    @Override
    public ClassicHttpResponse execute(
            ClassicHttpRequest request,
            HttpClientConnection connection,
            @Nullable HttpResponseInformationCallback informed,
            HttpContext context)
            throws IOException, HttpException {
        return context.getAttribute(INPUT) instanceof byte[] input
                ? takeOver(request, connection, input)
                : super.execute(request, connection, informed, context);
    }

    private static ClassicHttpResponse takeOver(
            ClassicHttpRequest request, HttpClientConnection connection, byte[] input)
            throws IOException, HttpException {
        connection.sendRequestHeader(request);
        connection.sendRequestEntity(request);
        connection.flush();
        var response = connection.receiveResponseHeader();
        if (response.getCode() == HttpStatus.SC_SWITCHING_PROTOCOLS) {
            send(((ManagedHttpClientConnection) connection).getSocket(), input);
            response.setCode(HttpStatus.SC_OK);
        }
        Arrays.fill(input, (byte) 0);
        connection.receiveResponseEntity(response);
        return response;
    }

    /// And says that this was all, where the way allows that: a named pipe does not.
    private static void send(Socket socket, byte[] input) throws IOException {
        var out = socket.getOutputStream();
        out.write(input);
        out.flush();
        try {
            socket.shutdownOutput();
        } catch (UnsupportedOperationException _) {
            // the program is told to end by its input
        }
    }
}
