// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.erptryton;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;

import io.github.camelupwork.UpworkComponent;
import io.github.camelupwork.options.ApiOption;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.simulator.Simulator;
import io.github.camelupwork.simulator.auth.Account;

/** The simulator in Upwork's place. */
final class Simulated {

    private Simulated() {}

    /** Starts one whose year of work ends the day before. */
    static Simulator start(LocalDate today) {
        Clock system = Clock.systemUTC();
        Duration ahead =
                Duration.between(system.instant(), today.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC));
        return Simulator.builder().clock(Clock.offset(system, ahead)).start();
    }

    /** Signs the connector in as the owner of the company, as the API wants it. */
    static void connect(UpworkComponent upwork, Simulator simulator) {
        upwork.getConnection().setBaseUrl(simulator.baseUrl().toString());
        upwork.setClock(simulator.clock());
        UpworkConfiguration keys = upwork.getConfiguration();
        Account owner = simulator.accounts().owner();
        if (keys.getApi() == ApiOption.graphql) {
            keys.setClientId(simulator.accounts().application().clientId());
            keys.setClientSecret(simulator.accounts().application().clientSecret());
            keys.setAccessToken(owner.accessToken());
            keys.setRefreshToken(owner.refreshToken());
        } else {
            keys.setConsumerKey(simulator.accounts().application().consumerKey());
            keys.setConsumerSecret(simulator.accounts().application().consumerSecret());
            keys.setAccessToken(owner.token());
            keys.setAccessTokenSecret(owner.tokenSecret());
        }
    }

    /** Returns the reference of the company. */
    static String company(Simulator simulator) {
        return simulator.world().directory().company("northlight").orElseThrow().reference();
    }
}
