// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import java.util.List;
import java.util.Map;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.simulator.Simulator;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FirstCallTest {

    @Test
    void asksWhoIsSignedIn() throws Exception {
        try (Simulator simulator = Simulator.builder().start(); CamelContext context = new DefaultCamelContext()) {
            UpworkComponent upwork = new UpworkComponent();
            upwork.setBaseUrl(simulator.baseUrl().toString());
            upwork.getConfiguration().setConsumerKey(simulator.accounts().application().consumerKey());
            upwork.getConfiguration().setConsumerSecret(simulator.accounts().application().consumerSecret());
            upwork.getConfiguration().setAccessToken(simulator.accounts().owner().token());
            upwork.getConfiguration().setAccessTokenSecret(simulator.accounts().owner().tokenSecret());
            context.addComponent("upwork", upwork);
            context.start();
            ProducerTemplate template = context.createProducerTemplate();
            Object info = template.requestBody("upwork:users/info", (Object) "");
            System.out.println(info);
            System.out.println((Object) template.requestBody("upwork:offers?status=new", (Object) ""));
            System.out.println((Object) template.requestBody("upwork:reports/finance?tq=SELECT amount", (Object) ""));
            assertThat(info).isInstanceOf(Map.class);
        }
    }
}
