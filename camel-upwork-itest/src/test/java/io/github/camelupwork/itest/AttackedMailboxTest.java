// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Properties;

import io.github.camelupwork.simulator.Simulator;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Headers of a mail that look like headers of the component, read as camel-mail reads them. */
class AttackedMailboxTest {

    private final Simulator simulator = Simulator.builder().start();
    private final SimulatedHub hub = new SimulatedHub(simulator);

    @AfterEach
    void stop() throws Exception {
        hub.close();
        simulator.close();
    }

    /** The filter of camel-mail lets the header pass, so only the endpoint can say that it does not count. */
    @Test
    void aMailPaysNothingByItsHeadersWhereTheEndpointSaysWhichCount() throws Exception {
        Exchange exchange = mail("CamelUpwork.chargeAmount", Attack.AMOUNT);
        exchange.getMessage().setBody("{\"chargeAmount\":10.00}");
        exchange.getMessage().setHeader("CamelUpwork.PaymentKey", "INV-1");
        hub.template.send(pay() + "&headers=PaymentKey", exchange);
        assertThat(exchange.getException()).isNull();
        assertThat(simulator.orders().of("payments/create")).singleElement().satisfies(order -> assertThat(
                        new BigDecimal(order.parameters().get("charge_amount").toString()))
                .isEqualByComparingTo("10.00"));
    }

    @Test
    void aHeaderInAnotherCaseIsRefused() throws Exception {
        Exchange exchange = mail("camelupwork.chargeamount", Attack.AMOUNT);
        exchange.getMessage().setBody("{\"chargeAmount\":10.00}");
        exchange.getMessage().setHeader("CamelUpwork.PaymentKey", "INV-1");
        hub.template.send(pay(), exchange);
        assertThat(exchange.getException()).hasMessageContaining("is not written CamelUpwork.<option>");
        assertThat(simulator.orders().all()).isEmpty();
    }

    @Test
    void whatTheUriFixesNoMailChanges() throws Exception {
        Exchange exchange = mail("CamelUpwork.chargeAmount", Attack.AMOUNT);
        exchange.getMessage().setBody("{}");
        exchange.getMessage().setHeader("CamelUpwork.PaymentKey", "INV-1");
        hub.template.send(pay() + "&chargeAmount=10.00", exchange);
        assertThat(exchange.getException()).hasMessageContaining("option 'chargeAmount' is fixed by the endpoint URI");
        assertThat(simulator.orders().all()).isEmpty();
    }

    private String pay() {
        Map<String, Object> options = BothApisScenarios.of("payments/create").options(simulator.world());
        return "upwork:payments/create?comments=fixed&engagementReference=" + options.get("engagementReference")
                + "&teamReference=" + options.get("teamReference");
    }

    private Exchange mail(String header, String value) throws Exception {
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setHeader(header, value);
        message.setHeader("Subject", "Please pay");
        message.setText("Please pay.");
        MailEndpoint endpoint =
                hub.context.getEndpoint("imap://mail.example?username=hub&password=secret", MailEndpoint.class);
        Exchange exchange = endpoint.createExchange(message);
        assertThat(exchange.getMessage().getHeader("Subject")).isEqualTo("Please pay");
        return exchange;
    }
}
