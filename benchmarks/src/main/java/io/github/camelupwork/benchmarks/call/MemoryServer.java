// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A process that answers every request from memory and does nothing else, so that what is measured is the client: a
 * thread per connection, no framework. Ends with its standard input.
 */
final class MemoryServer {

    static final String PORT = "PORT ";

    private static final String USER = """
            {"server_time":"1767225600","auth_user":{"first_name":"Olga","last_name":"Owner","timezone":"UTC","timezone_offset":"0"},\
            "info":{"ref":"34567","portrait_50_img":"https://img.example.org/50","portrait_32_img":"https://img.example.org/32",\
            "has_agency":"1","portrait_100_img":"https://img.example.org/100","company_url":"https://www.example.org",\
            "profile_url":"https://www.upwork.com/freelancers/~01a2b3c4","location":{"city":"Riga","state":"","country":"Latvia"},\
            "capacity":{"provider":"yes","buyer":"yes","affiliate_manager":"no"},"rating":4.95,"total_paid":12345.67}}""";
    private static final String GRAPHQL = """
            {"data":{"user":{"ref":"34567","uid":"1","id":"owner","name":"Olga Owner","email":"olga@example.org",\
            "profile_key":"~01a2b3c4","photoUrl":"https://img.example.org/100"}}}""";
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

    private MemoryServer() {}

    /** Serves until its standard input ends. */
    public static void main(String[] args) throws IOException {
        ServerSocket server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        daemon(() -> accept(server));
        System.out.println(PORT + server.getLocalPort());
        System.in.transferTo(OutputStream.nullOutputStream());
        System.exit(0);
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }

    private static void accept(ServerSocket server) {
        try {
            while (true) {
                Socket socket = server.accept();
                daemon(() -> serve(socket));
            }
        } catch (IOException e) {
            System.err.println("No more connections: " + e);
        }
    }

    private static void serve(Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            byte[] user = response(USER);
            byte[] graphQL = response(GRAPHQL);
            for (String head = head(in); head != null; head = head(in)) {
                in.skipNBytes(contentLength(head));
                socket.getOutputStream().write(head.startsWith("POST") ? graphQL : user);
            }
        } catch (IOException e) {
            // the client has closed the connection
        }
    }

    private static byte[] response(String body) {
        String head = "HTTP/1.1 200 OK\r\nDate: " + DATE.format(ZonedDateTime.now(ZoneOffset.UTC))
                + "\r\nContent-Type: application/json\r\nX-Request-Id: 0a1b2c3d4e5f\r\nContent-Length: "
                + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** Returns the head of the next request; null at the end. */
    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int newLines = 0;
        while (newLines < 2) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            newLines = next == '\n' ? newLines + 1 : next == '\r' ? newLines : 0;
            head.append((char) next);
        }
        return head.toString();
    }

    private static int contentLength(String head) {
        int at = head.toLowerCase(Locale.ROOT).indexOf("content-length:");
        return at < 0
                ? 0
                : Integer.parseInt(
                        head.substring(at + 15, head.indexOf('\r', at)).strip());
    }
}
