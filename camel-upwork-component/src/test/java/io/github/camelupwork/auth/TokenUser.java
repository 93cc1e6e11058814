// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

import io.github.camelupwork.http.HttpAccess;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.postgresql.ds.PGSimpleDataSource;

/** Another process that needs a token: prints the points it passes, stops at one of them for good, else prints the token. */
final class TokenUser {

    private TokenUser() {}

    /** Starts one, with the arguments of {@link #main}. */
    static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                TokenUser.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static TokenStore store(String place, Clock clock) {
        if (!place.startsWith("jdbc:")) {
            return new FileTokenStore(Path.of(place), clock);
        }
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setUrl(place);
        return new JdbcTokenStore(database, clock);
    }

    /** Arguments: base URL of the token endpoint, directory or database of the store, point to stop at or "none". */
    public static void main(String[] arguments) throws Exception {
        OAuth2Credentials credentials = new OAuth2Credentials("cl", "cl-secret", null, "rt0", null, null);
        AuthEndpoints endpoints = AuthEndpoints.of(arguments[0]);
        Clock clock = Clock.systemUTC();
        try (CloseableHttpClient http = HttpClients.createDefault()) {
            TokenRefresher refresher = new TokenRefresher(
                    new Account("acme", credentials, null),
                    new OAuth2Client(credentials, endpoints, HttpAccess.of(http), new ServerClock(clock)),
                    store(arguments[1], clock),
                    RefreshPolicy.defaults(),
                    clock,
                    ForkJoinPool.commonPool(),
                    (account, point) -> pass(point.name(), arguments[2]));
            System.out.println(refresher.current().join().value());
        }
    }

    private static void pass(String point, String last) {
        System.out.println(point);
        if (point.equals(last)) {
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
