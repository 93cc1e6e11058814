// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

import io.github.camelupwork.simulator.auth.Account;
import io.github.camelupwork.simulator.auth.Rfc5849;
import io.github.camelupwork.simulator.http.LoopbackTls;
import io.github.camelupwork.simulator.http.Pair;

/** A plain HTTP client with bearer tokens or OAuth 1.0a signatures in the Authorization header. */
public final class TestClient {

    public static final String FORM = "application/x-www-form-urlencoded";
    public static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .sslContext(LoopbackTls.clientContext())
            .build();
    private final Simulator simulator;
    private final SecureRandom random = new SecureRandom();

    public TestClient(Simulator simulator) {
        this.simulator = simulator;
    }

    /** A call by the owner with a bearer token. */
    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, null, null, headers);
    }

    /** A call by the owner with a bearer token. */
    public HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
        return send(bearer(request(method, simulator.baseUrl() + path, type, body, headers)));
    }

    /** A call without any credentials. */
    public HttpResponse<String> plain(String method, String path, String type, String body, String... headers) {
        return send(request(method, simulator.baseUrl() + path, type, body, headers));
    }

    /** A call without any credentials, over HTTPS. */
    public HttpResponse<String> secure(String path) {
        return send(request("GET", simulator.httpsUrl() + path, null, null));
    }

    /** An OAuth 1.0a call with the given parameters of OAuth; those that are not given get good values. */
    public HttpResponse<String> signed(
            String method, String path, String type, String body, Account account, Pair... own) {
        URI address = URI.create(simulator.baseUrl() + path);
        List<Pair> oauth = oauth(account == null ? null : account.token(), own);
        List<Pair> covered = new ArrayList<>(oauth);
        covered.addAll(Pair.parse(address.getRawQuery()));
        covered.addAll(FORM.equals(type) ? Pair.parse(body) : List.of());
        String signature = Rfc5849.sign(
                Rfc5849.baseString(method, address, covered),
                simulator.accounts().application().consumerSecret(),
                account == null ? "" : account.tokenSecret());
        oauth.add(new Pair("oauth_signature", signature));
        return send(request(method, address.toString(), type, body, "Authorization", header(oauth)));
    }

    /** The parameters of OAuth with good values, but for those given. */
    public List<Pair> oauth(String token, Pair... own) {
        List<Pair> pairs = new ArrayList<>(List.of(own));
        add(pairs, "oauth_consumer_key", simulator.accounts().application().consumerKey());
        add(pairs, "oauth_nonce", HexFormat.of().formatHex(random.generateSeed(8)));
        add(pairs, "oauth_signature_method", "HMAC-SHA1");
        add(pairs, "oauth_timestamp", String.valueOf(simulator.clock().instant().getEpochSecond()));
        if (token != null) {
            add(pairs, "oauth_token", token);
        }
        pairs.removeIf(pair -> pair.value().isEmpty());
        return pairs;
    }

    public static String header(List<Pair> oauth) {
        return "OAuth "
                + oauth.stream()
                        .map(pair -> pair.name() + "=\"" + Rfc5849.encode(pair.value()) + "\"")
                        .collect(Collectors.joining(", "));
    }

    public HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpRequest bearer(HttpRequest request) {
        return HttpRequest.newBuilder(request, (name, value) -> true)
                .header(
                        "Authorization",
                        "Bearer " + simulator.accounts().owner().accessToken())
                .build();
    }

    private static HttpRequest request(String method, String address, String type, String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(20))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (type != null) {
            request.header("Content-Type", type);
        }
        return headers.length == 0 ? request.build() : request.headers(headers).build();
    }

    private static void add(List<Pair> pairs, String name, String value) {
        if (pairs.stream().noneMatch(pair -> pair.name().equals(name))) {
            pairs.add(new Pair(name, value));
        }
    }
}
