// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

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

    private static Consumer<Argument> is(Object value, Argument.Source source) {
        return argument -> {
            assertThat(argument.value()).isEqualTo(value);
            assertThat(argument.source()).isEqualTo(source);
        };
    }

    private Arguments arguments(String operation, UpworkConfiguration configuration) {
        return new CallArguments(CATALOG.operation(operation).orElseThrow(), configuration, CATALOG)
                .of(exchange)
                .arguments();
    }

    @Test
    void prefersAHeaderToTheBodyToTheUri() {
        exchange.getMessage().setBody(Map.of("title", "body", "description", "body"));
        exchange.getMessage().setHeader("CamelUpwork.title", "header");
        Arguments arguments =
                arguments("jobs/create", given(Map.of("title", "uri", "description", "uri", "visibility", "private")));
        assertThat(arguments.get("visibility")).hasValueSatisfying(is("private", Argument.Source.URI));
        assertThat(arguments.get("description")).hasValueSatisfying(is("body", Argument.Source.BODY));
        assertThat(arguments.get("title")).hasValueSatisfying(is("header", Argument.Source.HEADER));
    }

    /** Who is paid, and how much, is not a stranger's to say. */
    @Test
    void whatTheUriFixesForAPaymentNoMessageChanges() {
        UpworkConfiguration fixed = given(Map.of("milestoneId", "1", "bonus", new BigDecimal("10.00")));
        exchange.getMessage().setBody("{\"bonus\":500.00}");
        assertThatThrownBy(() -> arguments("milestones/approve", fixed))
                .isInstanceOf(UpworkArgumentException.class)
                .hasMessageContaining("option 'bonus' is fixed by the endpoint URI")
                .hasMessageContaining("the message body");
        exchange.getMessage().setBody(null);
        exchange.getMessage().setHeader("CamelUpwork.milestone_id", "2");
        assertThatThrownBy(() -> arguments("milestones/approve", fixed))
                .hasMessageContaining("option 'milestoneId' is fixed by the endpoint URI")
                .hasMessageContaining("a header");
    }

    @Test
    void theSameValueIsNoClashAndWhatTheUriLeavesOpenIsTaken() {
        exchange.getMessage().setBody("{\"milestoneId\":\"1\",\"note2contractor\":\"thanks\"}");
        assertThat(arguments("milestones/approve", given(Map.of("milestoneId", "1")))
                        .get("note2contractor"))
                .hasValueSatisfying(is("thanks", Argument.Source.BODY));
    }

    @Test
    void aFixedDocumentIsNotReplacedByAText() {
        exchange.getMessage().setBody("mutation { terminate }");
        assertThatThrownBy(() -> arguments("graphql/execute", given(Map.of("query", "{ user { id } }"))))
                .hasMessageContaining("option 'query' is fixed by the endpoint URI");
    }

    @Test
    void aPaymentKeyOfTheUriIsFixed() {
        UpworkConfiguration fixed = given(Map.of());
        fixed.setPaymentKey("INV-1");
        CallArguments arguments =
                new CallArguments(CATALOG.operation("milestones/approve").orElseThrow(), fixed, CATALOG);
        assertThat(arguments.of(exchange).paymentKey()).isEqualTo("INV-1");
        exchange.getMessage().setHeader("CamelUpwork.PaymentKey", "INV-2");
        assertThatThrownBy(() -> arguments.of(exchange).paymentKey())
                .hasMessageContaining("option 'paymentKey' is fixed by the endpoint URI");
    }

    @Test
    void aFieldThatIsNamedTwiceIsRefused() {
        for (String twice : new String[] {
            "{\"bonus\":1,\"bonus\":500}",
            "{\"milestone_id\":\"1\",\"milestoneId\":\"2\"}",
            "{\"bonus\":{\"a\":1,\"a\":2}}"
        }) {
            exchange.getMessage().setBody(twice);
            assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                    .as(twice)
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("twice");
        }
        exchange.getMessage().setBody("{\"query\":\"{a}\",\"query\":\"mutation{b}\"}");
        assertThatThrownBy(() -> arguments("graphql/execute", given(Map.of()))).hasMessageContaining("twice");
    }

    /** As a JMS property CAMELUPWORK_DOT_bonus arrives, which a filter for names that begin with Camel lets pass. */
    @Test
    void aHeaderInAnotherCaseIsRefused() {
        for (String name : new String[] {"CAMELUPWORK.bonus", "camelupwork.bonus", "CamelUPWORK.bonus"}) {
            exchange.getMessage().removeHeaders("*");
            exchange.getMessage().setHeader(name, "500.00");
            assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageContaining("header '" + name + "'")
                    .hasMessageContaining("removeHeaders");
        }
    }

    /** Camel keeps the name under which a header came first: a value of the route must not go by a stranger's name. */
    @Test
    void aHeaderOfTheRouteOverOneOfAStrangerIsToldAndNotLost() {
        exchange.getMessage().setHeader("CAMELUPWORK.bonus", "500.00");
        exchange.getMessage().setHeader("CamelUpwork.bonus", "10.00");
        assertThatThrownBy(() -> arguments("milestones/approve", given(Map.of())))
                .hasMessageContaining("CAMELUPWORK");
    }

    @Test
    void theEndpointSaysWhichHeadersCount() {
        exchange.getMessage().setHeader("CamelUpwork.bonus", "500.00");
        exchange.getMessage().setHeader("CamelUpwork.milestoneId", "7");
        exchange.getMessage().setHeader("CamelUpwork.PaymentKey", "INV-1");
        exchange.getMessage().setHeader("camelupwork.amount", "1");
        UpworkConfiguration none = given(Map.of());
        none.setHeaders("none");
        assertThat(arguments("milestones/approve", none).options()).isEmpty();
        assertThat(key(none)).isNull();
        UpworkConfiguration some = given(Map.of());
        some.setHeaders("milestoneId, PaymentKey");
        assertThat(arguments("milestones/approve", some).options()).containsExactly("milestoneId");
        assertThat(key(some)).isEqualTo("INV-1");
    }

    private String key(UpworkConfiguration configuration) {
        return new CallArguments(CATALOG.operation("milestones/approve").orElseThrow(), configuration, CATALOG)
                .of(exchange)
                .paymentKey();
    }

    @Test
    void takesNamesOnTheWireToo() {
        exchange.getMessage().setBody(Map.of("milestone_id", 7));
        exchange.getMessage().setHeader("CamelUpwork.underpayment_reason", 329);
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
                .hasValueSatisfying(is("open", Argument.Source.BODY));
    }
}
