// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A server on bare sockets, which can do what no HTTP server does. Each connection has a thread of its own. */
public final class RawServer implements AutoCloseable {

    /** What it does on a connection. */
    @FunctionalInterface
    public interface Behavior {
        void on(Connection connection) throws IOException, InterruptedException;
    }

    public final List<String> requests = new CopyOnWriteArrayList<>();
    public final AtomicInteger connections = new AtomicInteger();
    public final AtomicLong bytesSent = new AtomicLong();
    private final ServerSocket server;
    private final Behavior behavior;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    public RawServer(Behavior behavior) throws IOException {
        this.behavior = behavior;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    public URI base() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                int number = connections.incrementAndGet();
                start(() -> serve(socket, number));
            } catch (IOException e) {
                return; // it was closed
            }
        }
    }

    private void serve(Socket socket, int number) {
        try (socket) {
            behavior.on(new Connection(socket, number));
        } catch (IOException | InterruptedException e) {
            // the client has gone, which is what many tests want
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    /** One connection. */
    public final class Connection {

        public final int number;
        private final Socket socket;
        private final InputStream in;
        private final OutputStream out;

        private Connection(Socket socket, int number) throws IOException {
            this.socket = socket;
            this.number = number;
            this.in = socket.getInputStream();
            this.out = socket.getOutputStream();
        }

        /** Reads one request, head and body; fails at the end of the connection. */
        public String request() throws IOException {
            ByteArrayOutputStream head = new ByteArrayOutputStream();
            while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                int next = in.read();
                if (next < 0) {
                    throw new IOException("no more requests");
                }
                head.write(next);
            }
            String text = head.toString(StandardCharsets.ISO_8859_1);
            int length = text.lines()
                    .filter(line -> line.toLowerCase(java.util.Locale.ROOT).startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(line.substring(15).strip()))
                    .findFirst()
                    .orElse(0);
            String whole = text + new String(in.readNBytes(length), StandardCharsets.UTF_8);
            requests.add(whole);
            return whole;
        }

        public void say(String text) throws IOException {
            say(text.getBytes(StandardCharsets.UTF_8));
        }

        public void say(byte[] bytes) throws IOException {
            out.write(bytes);
            out.flush();
            bytesSent.addAndGet(bytes.length);
        }

        /** A whole answer with a length. */
        public void answer(int status, String body, String... headers) throws IOException {
            say(head(status, headers) + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n"
                    + body);
        }

        /** Says it again and again until the client has gone, with so long a pause between. */
        public void sayForever(String text, long millis) throws IOException, InterruptedException {
            while (!closed.await(millis, TimeUnit.MILLISECONDS)) {
                say(text);
            }
        }

        /** Says nothing until the test is over. */
        public void hang() throws InterruptedException {
            closed.await();
        }

        /** Takes no notice of what is still to be sent. */
        public void cut() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }
    }

    /** The head of an answer without its last line. */
    public static String head(int status, String... headers) {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Said\r\n");
        for (int i = 0; i < headers.length; i += 2) {
            head.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return head.toString();
    }
}
