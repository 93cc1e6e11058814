// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.example.tryton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class TrytonTest {

    @TempDir
    static Path directory;

    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static TrytonServer server;
    private Tryton tryton;

    @BeforeAll
    static void start() {
        TrytonServer.missing().ifPresent(word -> {
            LoggerFactory.getLogger(TrytonTest.class).warn("SKIPPED: {}", word);
            Assumptions.abort(word);
        });
        server = TrytonServer.start(directory);
        CAMEL.start();
    }

    @AfterAll
    static void stop() {
        CAMEL.stop();
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void connect() {
        tryton = connected();
    }

    private static Tryton connected() {
        Tryton tryton = new Tryton();
        tryton.setUrl(server.url());
        tryton.setUser(server.user());
        tryton.setPassword(server.password());
        tryton.setCamelContext(CAMEL);
        return tryton;
    }

    @Test
    void decimalsAndDaysArriveAsSuch() {
        List<Map<String, Object>> dollars = tryton.search("currency.currency", List.of(), "code", "rounding");
        assertThat(dollars).singleElement().satisfies(dollar -> assertThat(dollar)
                .containsEntry("code", "USD")
                .containsEntry("rounding", new BigDecimal("0.01")));
        assertThat(tryton.search("account.fiscalyear", List.of(List.of("name", "=", "2026")), "start_date"))
                .singleElement()
                .satisfies(year -> assertThat(year).containsEntry("start_date", LocalDate.of(2026, 1, 1)));
    }

    @Test
    void aForgottenSessionIsRenewed() {
        Tryton other = connected();
        other.search("party.party", List.of(), "name");
        // a new password ends all sessions
        tryton.write("res.user", List.of(1), Map.of("password", server.password()));

        assertThat(other.search("party.party", List.of(), "name")).isNotEmpty();
    }

    @Test
    void aRefusalIsTold() {
        tryton.create("party.party", List.of(Map.of("name", "One", "code", "same")));
        assertThatThrownBy(() -> tryton.create("party.party", List.of(Map.of("name", "Two", "code", "same"))))
                .isInstanceOf(TrytonException.class)
                .hasMessageContaining("model.party.party.create")
                .hasMessageContaining("unique");
    }

    @Test
    void aWrongPasswordIsTold() {
        tryton.setPassword("wrong");
        assertThatThrownBy(() -> tryton.search("party.party", List.of(), "name"))
                .isInstanceOf(TrytonException.class)
                .hasMessageContaining("common.db.login")
                .hasMessageContaining("admin")
                .hasMessageNotContaining("wrong");
    }

    @Test
    void whatItHoldsOutlivesAKill() {
        tryton.create("party.party", List.of(Map.of("name", "Kept", "code", "kept")));
        server.close();
        server = TrytonServer.start(directory);
        connect();

        assertThat(tryton.search("party.party", List.of(List.of("code", "=", "kept")), "name"))
                .hasSize(1);
    }
}
