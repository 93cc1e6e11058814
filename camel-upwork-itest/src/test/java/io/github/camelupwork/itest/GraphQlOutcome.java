// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.simulator.graphql.Uid;
import io.github.camelupwork.simulator.state.World;
import org.apache.camel.Exchange;

/**
 * What a call has brought about.
 *
 * @param hub     that called
 * @param options of the call
 * @param body    its answer
 */
record GraphQlOutcome(SimulatedHub hub, Map<String, Object> options, Object body) {

    World world() {
        return hub.simulator.world();
    }

    /** An option of the call as text. */
    String option(String name) {
        return options.get(name).toString();
    }

    @SuppressWarnings("unchecked")
    Map<String, Object> object() {
        return (Map<String, Object>) body;
    }

    @SuppressWarnings("unchecked")
    List<Map<String, Object>> rows() {
        return (List<Map<String, Object>>) body;
    }

    /** What the same caller is answered to another call afterwards. */
    @SuppressWarnings("unchecked")
    Map<String, Object> later(String operation, Map<String, Object> more) {
        return (Map<String, Object>) answer(hub, Api.GRAPHQL, operation, more);
    }

    /** The same, for a list. */
    @SuppressWarnings("unchecked")
    List<Map<String, Object>> laterRows(String operation, Map<String, Object> more) {
        return (List<Map<String, Object>>) answer(hub, Api.GRAPHQL, operation, more);
    }

    /** What REST answers the owner of the company afterwards. */
    Object byRest(String operation, Map<String, Object> more) {
        try (SimulatedHub owner = new SimulatedHub(hub.simulator)) {
            return answer(owner, Api.REST, operation, more);
        } catch (Exception e) {
            throw new AssertionError(operation, e);
        }
    }

    private static Object answer(SimulatedHub hub, Api api, String operation, Map<String, Object> options) {
        Exchange exchange = hub.call(api, operation, options);
        assertThat(exchange.getException()).as(operation).isNull();
        return exchange.getMessage().getBody();
    }

    /** The long id of whoever has that reference. */
    static String uid(String reference) {
        return Uid.of(reference);
    }
}
