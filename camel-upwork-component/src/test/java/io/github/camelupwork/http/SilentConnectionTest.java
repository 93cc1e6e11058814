// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SilentConnectionTest {

    private ServerSocket server;
    private Socket socket;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        socket = new Socket(server.getInetAddress(), server.getLocalPort());
        socket.setSoTimeout(4_000);
    }

    @AfterEach
    void disconnect() throws IOException {
        socket.close();
        server.close();
    }

    @Test
    void isOpenOverASocketOnly() throws IOException {
        SilentConnection connection = SilentConnection.open(null);
        assertThat(connection.isOpen()).isFalse();
        assertThat(connection.getSocket()).isNull();

        connection.bind(socket);
        assertThat(connection.isOpen()).isTrue();
        assertThat(connection.getSocket()).isSameAs(socket);
        assertThat(SilentConnection.open(socket).isOpen()).isTrue();
    }

    @Test
    void restsInThePoolWithoutATimeoutAndHasItsOwnAgainAfterwards() throws IOException {
        SilentConnection connection = SilentConnection.open(socket);
        connection.passivate();
        assertThat(socket.getSoTimeout()).isZero();
        connection.activate();
        assertThat(socket.getSoTimeout()).isEqualTo(4_000);

        connection.setSocketTimeout(Timeout.ofMilliseconds(70));
        connection.passivate();
        connection.activate();
        assertThat(socket.getSoTimeout()).isEqualTo(70);
    }

    @Test
    void closesItsSocket() throws IOException {
        SilentConnection connection = SilentConnection.open(socket);
        connection.close();
        connection.close(CloseMode.IMMEDIATE);
        assertThat(connection.isOpen()).isFalse();
        assertThat(socket.isClosed()).isTrue();
    }

    @Test
    void doesNotOpenOnceItIsClosed() throws IOException {
        SilentConnection connection = new SilentConnection();
        connection.close(CloseMode.IMMEDIATE);
        assertThatThrownBy(() -> connection.bind(socket)).isInstanceOf(InterruptedIOException.class);
        assertThat(socket.isClosed()).isTrue();
    }
}
