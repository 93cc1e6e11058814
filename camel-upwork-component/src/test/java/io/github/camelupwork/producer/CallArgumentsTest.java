// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.client.Argument;
import io.github.camelupwork.client.Arguments;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.options.InBody;
import io.github.camelupwork.options.UpworkConfiguration;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;

class CallArgumentsTest {

    private static final Catalog CATALOG = Catalog.load();

    private final Exchange exchange = new DefaultExchange(new DefaultCamelContext());

    private static UpworkConfiguration given(Map<String, Object> options) {
        return new UpworkConfiguration() {
            @Override
            public Map<String, Object> options() {
                return options;
            }
        };
    }

    private Arguments arguments(String operation, UpworkConfiguration configuration) {
        return new CallArguments(CATALOG.operation(operation).orElseThrow(), configuration, CATALOG).of(exchange);
    }

    @Test
    void prefersAHeaderToTheBodyToTheUri() {
        exchange.getMessage().setBody(Map.of("bonus", 2, "amount", 2));
        exchange.getMessage().setHeader("CamelUpwork.amount", 3);
        Arguments arguments =
                arguments("milestones/approve", given(Map.of("milestoneId", "1", "bonus", 1, "amount", 1)));
        assertThat(arguments.get("milestoneId")).contains(new Argument("1", Argument.Source.URI));
        assertThat(arguments.get("bonus")).contains(new Argument(2, Argument.Source.BODY));
        assertThat(arguments.get("amount")).contains(new Argument(3, Argument.Source.HEADER));
    }

    @Test
    void takesNamesOnTheWireToo() {
        exchange.getMessage().setBody(Map.of("milestone_id", 7));
        exchange.getMessage().setHeader("camelupwork.underpayment_reason", 329);
        Arguments arguments = arguments("milestones/approve", given(Map.of()));
        assertThat(arguments.options()).containsExactlyInAnyOrder("milestoneId", "underpaymentReason");
    }

    @Test
    void refusesWhatNoOperationHas() {
        exchange.getMessage().setHeader("CamelUpwork.amuont", 3);
        assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageStartingWith(
                        "milestones/approve: unknown header CamelUpwork.amuont, did you mean 'amount'?; the"
                                + " operation takes ")
                .hasMessageContaining("amount, bonus");
    }

    @Test
    void ignoresOptionsOfOtherOperationsThatLinger() {
        exchange.getMessage().setHeader("CamelUpwork.status", "new");
        assertThat(arguments("milestones/approve", given(Map.of())).options()).isEmpty();
    }

    @Test
    void refusesParametersInTheBodyThatItDoesNotTake() {
        exchange.getMessage().setBody("{\"amuont\":3}");
        assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                .hasMessageStartingWith(
                        "milestones/approve: unknown parameter 'amuont' in the message body, did you mean"
                                + " 'amount'?");
        exchange.getMessage().setBody(Map.of("status", "new"));
        assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                .hasMessageContaining("unknown parameter 'status' in the message body");
    }

    @Test
    void leavesTheBodyAloneWhereItReadsOrIsTold() {
        exchange.getMessage().setBody("no parameters at all");
        assertThat(arguments("jobs/list", given(Map.of())).options()).isEmpty();
        UpworkConfiguration none = given(Map.of());
        none.setInBody(InBody.none);
        assertThat(arguments("milestones/approve", none).options()).isEmpty();
    }

    @Test
    void readsTheBodyForAReadIfToldTo() {
        exchange.getMessage().setBody(Map.of("status", "open"));
        UpworkConfiguration parameters = given(Map.of());
        parameters.setInBody(InBody.parameters);
        assertThat(arguments("jobs/list", parameters).get("status"))
                .contains(new Argument("open", Argument.Source.BODY));
    }
}
