// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.jms.Connection;
import jakarta.jms.MessageProducer;
import jakarta.jms.TextMessage;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.component.platform.http.main.MainHttpServer;
import org.apache.camel.support.service.ServiceHelper;

/** Four HTTP servers, a broker and a mail server, each in front of {@code direct:pay} and {@code direct:ask}. */
final class AttackedFronts implements AutoCloseable {

    private static final String[] ROUTES = {"pay", "ask"};

    /** Sends what a stranger sends; returns the HTTP status, 0 where there is none. */
    @FunctionalInterface
    interface Front {
        int send(Attack attack) throws Exception;
    }

    private final CamelContext context;
    private final Map<String, Front> fronts = new LinkedHashMap<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private final MainHttpServer platform = new MainHttpServer();
    private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    private final GreenMail mail = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private ActiveMQConnectionFactory connections;

    AttackedFronts(CamelContext context) throws Exception {
        this.context = context;
        for (String name : new String[] {"jetty", "netty-http", "undertow"}) {
            int port = freePort();
            route(name + ":http://127.0.0.1:" + port + "/%s");
            fronts.put(name, attack -> post(port, attack));
        }
        platform();
        queue();
        mailbox();
    }

    Map<String, Front> all() {
        return fronts;
    }

    private void route(String address) throws Exception {
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                for (String route : ROUTES) {
                    from(String.format(address, route)).to("direct:" + route);
                }
            }
        });
    }

    private void platform() throws Exception {
        int port = freePort();
        platform.setCamelContext(context);
        platform.setHost("127.0.0.1");
        platform.setPort(port);
        ServiceHelper.startService(platform);
        route("platform-http:/%s");
        fronts.put("platform-http", attack -> post(port, attack));
    }

    private void queue() throws Exception {
        String address = "vm://" + Math.abs(UUID.randomUUID().hashCode() % 100_000);
        broker.setConfiguration(new ConfigurationImpl()
                .setPersistenceEnabled(false)
                .setSecurityEnabled(false)
                .addAcceptorConfiguration("invm", address));
        broker.start();
        connections = new ActiveMQConnectionFactory(address);
        context.addComponent("jms", JmsComponent.jmsComponentAutoAcknowledge(connections));
        route("jms:queue:%s");
        fronts.put("JMS", this::queued);
    }

    private void mailbox() throws Exception {
        mail.start();
        for (String route : ROUTES) {
            mail.setUser(route + "@hub.example", route, "secret");
        }
        route("imap://127.0.0.1:" + mail.getImap().getPort() + "?username=%s&password=secret&delay=50&initialDelay=0");
        fronts.put("mail", this::mailed);
    }

    private int post(int port, Attack attack) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + port + "/" + route(attack) + attack.query()))
                .header("Content-Type", attack.type())
                .POST(HttpRequest.BodyPublishers.ofString(attack.body()));
        attack.headers().forEach(request::header);
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString()).statusCode();
    }

    /** Names of properties have no dots; camel-jms reads {@code _DOT_} as one. */
    private int queued(Attack attack) throws Exception {
        try (Connection connection = connections.createConnection();
                jakarta.jms.Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue(route(attack)))) {
            TextMessage message = session.createTextMessage(attack.body());
            for (Map.Entry<String, String> header : attack.headers().entrySet()) {
                message.setStringProperty(header.getKey().replace(".", "_DOT_"), header.getValue());
            }
            producer.send(message);
        }
        return 0;
    }

    private int mailed(Attack attack) throws Exception {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", "127.0.0.1");
        settings.put("mail.smtp.port", mail.getSmtp().getPort());
        MimeMessage message = new MimeMessage(Session.getInstance(settings));
        message.setFrom("stranger@elsewhere.example");
        message.setRecipients(MimeMessage.RecipientType.TO, route(attack) + "@hub.example");
        message.setSubject("Please");
        message.setContent(attack.body(), attack.type());
        for (Map.Entry<String, String> header : attack.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        Transport.send(message);
        return 0;
    }

    private static String route(Attack attack) {
        return attack.payment() ? "pay" : "ask";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws Exception {
        ServiceHelper.stopAndShutdownService(platform);
        connections.close();
        broker.stop();
        mail.stop();
    }
}
