// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.builder.api.DefaultApi10a;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.github.camelupwork.benchmarks.HubSettings;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** A call with HttpClient 5, signed by ScribeJava and read by Jackson, as one would write it by hand. */
final class SignedPeer implements Callable<Map<?, ?>> {

    private static final int CONNECTIONS = 64;

    private final HttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnTotal(CONNECTIONS)
                    .setMaxConnPerRoute(CONNECTIONS)
                    .build())
            .build();
    private final ObjectMapper json = new ObjectMapper();
    private final OAuth10aService service;
    private final OAuth1AccessToken token;
    private final String address;

    SignedPeer(HubSettings settings, String address) {
        this.service = new ServiceBuilder(settings.get("consumerKey"))
                .apiSecret(settings.get("consumerSecret"))
                .build(new Api());
        this.token = new OAuth1AccessToken(settings.get("token"), settings.get("tokenSecret"));
        this.address = address;
    }

    @Override
    public Map<?, ?> call() throws IOException {
        OAuthRequest signed = new OAuthRequest(Verb.GET, address);
        service.signRequest(token, signed);
        HttpGet request = new HttpGet(address);
        signed.getHeaders().forEach(request::setHeader);
        return client.execute(request, this::read);
    }

    private Map<?, ?> read(ClassicHttpResponse response) throws IOException {
        if (response.getCode() != 200) {
            throw new IOException("Status " + response.getCode());
        }
        return json.readValue(response.getEntity().getContent(), Map.class);
    }

    private static final class Api extends DefaultApi10a {

        @Override
        public String getRequestTokenEndpoint() {
            return "https://www.upwork.com/api/auth/v1/oauth/token/request";
        }

        @Override
        public String getAccessTokenEndpoint() {
            return "https://www.upwork.com/api/auth/v1/oauth/token/access";
        }

        @Override
        protected String getAuthorizationBaseUrl() {
            return "https://www.upwork.com/services/api/auth";
        }
    }
}
