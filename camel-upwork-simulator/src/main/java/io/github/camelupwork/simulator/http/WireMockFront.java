// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.common.FatalStartupException;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.AdminRequestHandler;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpServer;
import com.github.tomakehurst.wiremock.http.HttpServerFactory;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.http.StubRequestHandler;
import com.github.tomakehurst.wiremock.jetty11.Jetty11HttpServer;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import wiremock.org.eclipse.jetty.servlet.ServletContextHandler;

/**
 * The server on loopback: WireMock with one stub for everything, which hands each request to a function. Speaks HTTP/1.1 only,
 * so that a reset is a reset of the connection.
 */
public final class WireMockFront implements AutoCloseable {

    private static final int THREADS = 80;
    private static final int DELAY_THREADS = 10;
    private static final Duration HOLD = Duration.ofHours(1);
    private static final String LOOPBACK = "127.0.0.1";
    private static final String[] NO_CONNECTOR = {"@none"};
    private static final String UNBOUND = "Failed to bind to /";

    private final WireMockServer server;
    private final boolean secure;

    /**
     * @param port      port for HTTP, 0 for a free one
     * @param httpsPort port for HTTPS, 0 for a free one, negative for none
     * @param answers   gives the answer to a request
     */
    public WireMockFront(int port, int httpsPort, Function<IncomingRequest, Reply> answers) {
        secure = httpsPort >= 0;
        server = new WireMockServer(configuration(port, httpsPort).extensions(new Bridge(answers), new StubsAlone()));
        server.stubFor(any(anyUrl()).willReturn(aResponse()));
    }

    /**
     * Starts listening.
     *
     * @throws IllegalStateException if a port is taken; the message names it
     */
    public void start() {
        try {
            server.start();
        } catch (FatalStartupException e) {
            throw new IllegalStateException(
                    taken(e).distinct()
                            .collect(Collectors.joining(
                                    ", ",
                                    "Cannot listen on ",
                                    ": taken by another program. Give another port, or 0 for a free one.")),
                    e);
        }
    }

    private static Stream<String> taken(Throwable problem) {
        String message = String.valueOf(problem.getMessage());
        if (message.startsWith(UNBOUND)) {
            return Stream.of(message.substring(UNBOUND.length()));
        }
        return Stream.concat(Stream.ofNullable(problem.getCause()), Arrays.stream(problem.getSuppressed()))
                .flatMap(WireMockFront::taken);
    }

    /** The address for HTTP, without a slash at the end. */
    public URI baseUrl() {
        return URI.create("http://" + LOOPBACK + ":" + server.port());
    }

    /**
     * The address for HTTPS, without a slash at the end.
     *
     * @throws IllegalStateException if HTTPS was not asked for
     */
    public URI httpsUrl() {
        return httpsAddress()
                .orElseThrow(() -> new IllegalStateException("This simulator was started without an HTTPS port"));
    }

    /** Returns the address for HTTPS; empty if HTTPS was not asked for. */
    public Optional<URI> httpsAddress() {
        return secure ? Optional.of(URI.create("https://" + LOOPBACK + ":" + server.httpsPort())) : Optional.empty();
    }

    @Override
    public void close() {
        server.stop();
    }

    private WireMockConfiguration configuration(int port, int httpsPort) {
        WireMockConfiguration configuration = WireMockConfiguration.wireMockConfig()
                .bindAddress(LOOPBACK)
                .port(port)
                .containerThreads(THREADS)
                .asynchronousResponseEnabled(true)
                .asynchronousResponseThreads(DELAY_THREADS)
                .disableRequestJournal()
                .http2PlainDisabled(true)
                .http2TlsDisabled(true)
                .jettyStopTimeout(100L)
                .jettyAcceptQueueSize(THREADS * 4);
        return secure
                ? configuration
                        .httpsPort(httpsPort)
                        .keystorePath(LoopbackTls.KEYSTORE)
                        .keystoreType("PKCS12")
                        .keystorePassword(LoopbackTls.PASSWORD)
                        .keyManagerPassword(LoopbackTls.PASSWORD)
                : configuration;
    }

    /** Makes servers that answer by the stub alone: WireMock's own API would let every web page command the machine. */
    private static final class StubsAlone implements HttpServerFactory {

        @Override
        public HttpServer buildHttpServer(Options options, AdminRequestHandler admin, StubRequestHandler stubs) {
            return new Jetty11HttpServer(options, admin, stubs) {

                @Override
                protected void decorateAdminServiceContextAfterConfig(ServletContextHandler context) {
                    context.setVirtualHosts(NO_CONNECTOR);
                }
            };
        }
    }

    /** Translates between WireMock's requests and answers and ours. */
    private record Bridge(Function<IncomingRequest, Reply> answers) implements ResponseDefinitionTransformerV2 {

        @Override
        public String getName() {
            return "upwork";
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            return definition(answers.apply(incoming(event.getRequest())));
        }

        private static IncomingRequest incoming(Request request) {
            String url = request.getUrl();
            int mark = url.indexOf('?');
            return new IncomingRequest(
                    request.getMethod().value(),
                    request.getScheme(),
                    mark < 0 ? url : url.substring(0, mark),
                    mark < 0 ? null : url.substring(mark + 1),
                    headers(request),
                    body(request),
                    request.getClientIp());
        }

        private static Map<String, String> headers(Request request) {
            return request.getHeaders().all().stream()
                    .filter(HttpHeader::isPresent)
                    .collect(Collectors.toMap(
                            header -> header.key().toLowerCase(Locale.ROOT),
                            header -> String.join(", ", header.values()),
                            (first, second) -> first + ", " + second));
        }

        private static byte[] body(Request request) {
            byte[] body = request.getBody();
            return body == null ? new byte[0] : body;
        }

        private static ResponseDefinition definition(Reply reply) {
            if (reply.seenStatus() == 0) {
                return aResponse()
                        .withFault(Fault.CONNECTION_RESET_BY_PEER)
                        .withFixedDelay(millis(reply))
                        .build();
            }
            ResponseDefinitionBuilder answer =
                    aResponse().withStatus(reply.status()).withBody(sent(reply));
            reply.headers().forEach(answer::withHeader);
            if (reply.delivery() == Reply.Delivery.TRUNCATED) {
                answer.withHeader("Content-Length", String.valueOf(reply.content().length))
                        .withGzipDisabled(true);
            }
            return answer.withFixedDelay(millis(reply)).build();
        }

        private static byte[] sent(Reply reply) {
            byte[] content = reply.content();
            return reply.delivery() == Reply.Delivery.TRUNCATED ? Arrays.copyOf(content, content.length / 2) : content;
        }

        private static Integer millis(Reply reply) {
            Duration delay = reply.delivery() == Reply.Delivery.HELD ? HOLD : reply.delay();
            return delay.isZero() ? null : Math.toIntExact(delay.toMillis());
        }
    }
}
