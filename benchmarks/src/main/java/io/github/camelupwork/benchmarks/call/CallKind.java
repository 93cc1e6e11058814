// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.call;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.benchmarks.HubSettings;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;

/** A kind of call, made by the component and by what people use without it. */
enum CallKind {
    /** REST with a bearer token; camel-http and {@code unmarshal}. */
    REST("REST, OAuth 2.0", "camel-http, unmarshal") {
        @Override
        void addRoutes(CamelContext context, HubSettings settings, Path state) throws Exception {
            context.addComponent("upwork", unlimited(settings.oauth2(state)));
            context.addRoutes(routes("upwork:users/info?api=rest", settings.get("baseUrl") + INFO, "GET", null));
        }
    },
    /** GraphQL with a bearer token; camel-http and {@code unmarshal}. */
    GRAPHQL("GraphQL, OAuth 2.0", "camel-http, unmarshal") {
        @Override
        void addRoutes(CamelContext context, HubSettings settings, Path state) throws Exception {
            context.addComponent("upwork", unlimited(settings.oauth2(state)));
            context.addRoutes(
                    routes("upwork:users/info?api=graphql", settings.get("baseUrl") + "/graphql", "POST", QUERY));
        }
    },
    /** REST signed by OAuth 1.0a; HttpClient 5 signed by ScribeJava, read by Jackson. */
    OAUTH1("REST, OAuth 1.0a", "HttpClient 5, ScribeJava, Jackson") {
        @Override
        void addRoutes(CamelContext context, HubSettings settings, Path state) throws Exception {
            context.addComponent("upwork", unlimited(settings.component(state)));
            context.addRoutes(routes("upwork:users/info?api=rest", settings.get("baseUrl") + INFO, "GET", null));
        }

        @Override
        Callable<?> peer(CamelContext context, HubSettings settings) {
            return new SignedPeer(settings, settings.get("baseUrl") + INFO);
        }
    };

    private static final String INFO = "/api/auth/v1/info.json";
    private static final String QUERY = "{\"query\":\"query SignedInUser { user { ref: rid uid: id id: nid name email"
            + " profile_key: ciphertext photoUrl } }\",\"variables\":{}}";
    private static final String NO_LIMITS = "1000000/1s";

    private final String title;
    private final String peer;

    CallKind(String title, String peer) {
        this.title = title;
        this.peer = peer;
    }

    abstract void addRoutes(CamelContext context, HubSettings settings, Path state) throws Exception;

    /** Returns a call by the component. */
    Callable<?> component(CamelContext context) {
        return call(context, "direct:component");
    }

    /** Returns the same call by the peer. */
    Callable<?> peer(CamelContext context, HubSettings settings) {
        return call(context, "direct:peer");
    }

    String title() {
        return title;
    }

    String peerTitle() {
        return peer;
    }

    private static UpworkComponent unlimited(UpworkComponent component) {
        component.getBudget().setRequestLimits(NO_LIMITS);
        return component;
    }

    private static Callable<?> call(CamelContext context, String uri) {
        Endpoint endpoint = context.getEndpoint(uri);
        ProducerTemplate template = context.createProducerTemplate();
        return () -> {
            Object body = template.requestBody(endpoint, (Object) null);
            if (!(body instanceof Map<?, ?> map) || map.isEmpty()) {
                throw new IllegalStateException("The answer is " + body);
            }
            return body;
        };
    }

    private static RouteBuilder routes(String component, String address, String method, String request) {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:component").to(component);
                from("direct:peer")
                        .setHeader("Authorization", constant("Bearer token-token-token"))
                        .setHeader(Exchange.HTTP_METHOD, constant(method))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .setBody(constant(request))
                        .to(address)
                        .unmarshal()
                        .json();
            }
        };
    }
}
