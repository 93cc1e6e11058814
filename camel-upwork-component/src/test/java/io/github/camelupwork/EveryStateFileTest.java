// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a running component writes below its state directory belongs to its owner alone. */
class EveryStateFileTest {

    private static final Set<PosixFilePermission> OWNER = EnumSet.of(
            PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE, PosixFilePermission.OWNER_EXECUTE);

    @TempDir
    private Path root;

    private static TestServer.Reply reply(TestServer.Request request) {
        String body = request.uri().contains("/oauth2/token")
                ? "{\"access_token\":\"at1\",\"refresh_token\":\"rt1\",\"expires_in\":86400}"
                : request.uri().contains("/graphql")
                        ? "{\"data\":{\"user\":{\"ref\":\"9\",\"uid\":\"1\",\"id\":\"ann\",\"name\":\"Ann\"},"
                                + "\"roomList\":{\"edges\":[{\"node\":{\"roomId\":\"1\"}}]}}}"
                        : "{\"reference\":\"77\"}";
        return new TestServer.Reply(200, body, "Content-Type", "application/json");
    }

    @Test
    void nobodyElseMayReadWhatTheComponentWrites() throws Exception {
        assumeTrue(Files.getFileStore(root).supportsFileAttributeView("posix"), "a file system with POSIX permissions");
        Path state = root.resolve("made").resolve("state");
        try (TestServer server = new TestServer(EveryStateFileTest::reply);
                DefaultCamelContext context = new DefaultCamelContext()) {
            context.addComponent("upwork", component(server, state, true));
            context.addComponent("rest", component(server, state, false));
            context.start();
            RouteBuilder.addRoutes(context, builder -> builder.from(
                            "upwork:messages/rooms?subscribed=true&fields=roomId&from=beginning&initialDelay=3600000")
                    .routeId("r")
                    .to("mock:out"));
            ((UpworkConsumer) context.getRoute("r").getConsumer()).poll();
            context.createFluentProducerTemplate().to("upwork:auth/authorize").send();
            context.createFluentProducerTemplate()
                    .to(
                            "rest:payments/create?teamReference=1&engagementReference=2&comments=c&chargeAmount=5&paymentKey=K")
                    .send();

            alone(state);
        }
        alone(state);
    }

    private static UpworkComponent component(TestServer server, Path state, boolean oauth2) {
        UpworkComponent component = new UpworkComponent();
        component.getConnection().setBaseUrl(server.base().toString());
        component.getState().setStateDirectory(state.toString());
        component.getConfiguration().setTenantId(oauth2 ? "5" : null);
        if (oauth2) {
            component.getConfiguration().setClientId("key");
            component.getConfiguration().setClientSecret("client-secret");
            component.getConfiguration().setRefreshToken("rt0");
            component.getConfiguration().setRedirectUri("https://hub.example/back");
        } else {
            component.getConfiguration().setConsumerKey("key");
            component.getConfiguration().setConsumerSecret("consumer-secret");
            component.getConfiguration().setAccessToken("token");
            component.getConfiguration().setAccessTokenSecret("token-secret");
        }
        return component;
    }

    private static void alone(Path state) throws IOException {
        try (Stream<Path> files = Files.walk(state)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> state.relativize(file).toString().replaceAll("/.*", ""))
                    .contains("tokens", "positions", "ledger.mv.db");
            assertThat(all)
                    .allSatisfy(
                            file -> assertThat(OWNER).as("%s", file).containsAll(Files.getPosixFilePermissions(file)));
        }
    }
}
