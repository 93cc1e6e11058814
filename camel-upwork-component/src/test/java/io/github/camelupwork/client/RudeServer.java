// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes one connection after another, reads a request, says some bytes and cuts the line. */
final class RudeServer implements AutoCloseable {

    final AtomicInteger requests = new AtomicInteger();
    private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    private final String bytes;

    RudeServer(String bytes) throws IOException {
        this.bytes = bytes;
        Thread thread = new Thread(this::serve, "rude-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket line = socket.accept()) {
                readHead(line.getInputStream());
                requests.incrementAndGet();
                line.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
                line.getOutputStream().flush();
                line.setSoLinger(bytes.isEmpty(), 0);
            } catch (IOException e) {
                // the line is cut; that is what it is for
            }
        }
    }

    private static void readHead(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        for (int c = in.read();
                c >= 0 && head.indexOf("\r\n\r\n") < 0;
                c = head.indexOf("\r\n\r\n") < 0 ? in.read() : -1) {
            head.append((char) c);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
