// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;

import io.github.camelupwork.auth.MemoryTokenStore;
import io.github.camelupwork.exception.UpworkException;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers of the kinds that users of the living API report, in forms that nobody has reported yet. */
class AnswersNobodyTestedTest {

    private static final String ROOMS = "upwork:messages/rooms?subscribed=true&fields=roomId";
    private static final String TQ =
            "SELECT date, type, sum(amount) WHERE date >= '2026-04-01' AND date <= '2026-04-30'";

    private static TestServer server;
    private static DefaultCamelContext context;
    private static TestUpwork rest;

    @BeforeAll
    static void start() throws IOException {
        server = TestServer.saying(500, "");
        UpworkComponent component = new UpworkComponent();
        component.getConnection().setBaseUrl(server.base().toString());
        component.getTokens().setTokenStore(new MemoryTokenStore(java.time.Clock.systemUTC()));
        component.getState().setStateDirectory("target/state/answers-" + System.nanoTime());
        component.getBudget().setRequestLimits("100000/1s");
        component.getRetry().setMaxAttempts(1);
        component.getDefaults().setWarnDefaultOrganization(false);
        component.getConfiguration().setClientId("key");
        component.getConfiguration().setClientSecret("client-secret");
        component.getConfiguration().setAccessToken("token");
        context = new DefaultCamelContext();
        context.addComponent("upwork", component);
        context.start();
        rest = new TestUpwork(server.base());
        rest.component.getRetry().setMaxAttempts(1);
        rest.component.getBudget().setRequestLimits("100000/1s");
        rest.start();
    }

    @AfterAll
    static void stop() {
        context.stop();
        rest.close();
        server.close();
    }

    private static String outcome(Exchange done) {
        if (done.getException() == null) {
            Object nulls = done.getMessage().getHeader(UpworkConstants.NULL_ITEMS);
            return done.getMessage().getBody() + (nulls == null ? "" : " nulls=" + nulls);
        }
        assertThat(done.getException()).isInstanceOf(UpworkException.class);
        return done.getException().getClass().getSimpleName() + ": "
                + done.getException().getMessage();
    }

    private static void say(int status, String type, String body) {
        server.answer(request -> status == 429
                ? new TestServer.Reply(status, body, "Content-Type", type, "Retry-After", "1")
                : new TestServer.Reply(status, body, "Content-Type", type));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            {"data":null,"errors":[{"message":"X doesn't have enough oauth2 permissions/scopes to access: [PageInfo.hasNextPage]","extensions":null}]} | UpworkForbiddenException.*Common Entities.*
            {"data":null,"errors":[{"message":"doesn't have enough OAuth2 permissions/scopes to access:[DateTime.displayValue ]"}]} | UpworkForbiddenException.*Common Entities.*
            {"errors":[{"extensions":{"classification":"DataFetchingException"}}],"data":null} | Upwork.*Exception.*
            {"errors":[{"message":null}],"data":null} | Upwork.*Exception.*
            {"errors":[null],"data":null} | Upwork.*Exception.*
            {"errors":{"message":"Authorization failed"},"data":null} | Upwork.*Exception.*
            {"errors":"Authorization failed"} | Upwork.*Exception.*
            {"errors":[{"message":"User 7 has no access of any team(s) for [x] action(s)","path":["roomList"]}],"data":{"roomList":null}} | UpworkForbiddenException.*wrong organization.*
            {"errors":[{"message":"Transform Timeout"}],"data":{"roomList":null}} | UpworkGraphQLException.*
            {"errors":[],"data":{"roomList":{"edges":[{"node":{"roomId":"1"}}]}}} | \\[\\{roomId=1\\}\\]
            {"errors":null,"data":{"roomList":{"edges":[{"node":{"roomId":"1"}}]}}} | \\[\\{roomId=1\\}\\]
            {"data":{"roomList":{"edges":null}}} | \\[\\]
            {"data":{"roomList":{}}} | \\[\\].*|UpworkUnreadable.*
            {"data":{"roomList":{"edges":[null,null]}}} | \\[\\] nulls=2
            {"data":{"roomList":{"edges":[{"node":null},{"node":{"roomId":"1"}},{}]}}} | \\[\\{roomId=1\\}.*
            {"data":{"roomList":{"totalCount":"-1","edges":[{"node":{"roomId":"1"}}],"pageInfo":null}}} | \\[\\{roomId=1\\}\\]
            {"data":{"roomList":{"totalCount":"many","edges":[{"node":{"roomId":"1"}}]}}} | \\[\\{roomId=1\\}\\]|UpworkUnreadable.*
            {"data":{"roomList":{"edges":{"node":{"roomId":"1"}}}}} | \\[\\{roomId=1\\}\\]|UpworkUnreadable.*
            {"data":{"roomList":[]}} | \\[\\]|UpworkUnreadable.*
            {"data":{}} | UpworkUnreadable.*|\\[\\]
            {"data":[]} | UpworkUnreadable.*no answer of GraphQL.*
            {"data":"text"} | UpworkUnreadable.*no answer of GraphQL.*
            {"message":"Not Found"} | UpworkUnreadable.*no answer of GraphQL: Not Found.*
            {"error":{"message":"Bad gateway"}} | UpworkUnreadable.*no answer of GraphQL: Bad gateway.*
            null | UpworkUnreadable.*
            [] | UpworkUnreadable.*
            "OK" | UpworkUnreadable.*
            """)
    void ofGraphQLWithTheStatusOfASuccess(String body, String expected) {
        say(200, "application/json", body);

        assertThat(outcome(context.createFluentProducerTemplate().to(ROOMS).send()))
                .matches("(?s)" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            403 | text/html        | <html><head><title>Attention Required! : Cloudflare</title></head></html> | UpworkForbiddenException.*firewall.*
            200 | application/json | <html><body>Enable JavaScript and cookies to continue</body></html>        | UpworkForbiddenException.*firewall.*
            403 | text/html        | \uFEFF<html><head><title>Attention Required! : Cloudflare</title></head></html> | UpworkForbiddenException.*firewall.*
            403 | text/plain       | Error code: 1020                                                          | UpworkForbiddenException.*firewall.*
            429 | text/plain       | error code: 1015                                                          | UpworkTooManyRequestsException.*1015.*
            503 | text/html        | <html><title>Just a moment...</title></html>                              | UpworkServerException.*
            520 | text/plain       | error code: 520                                                           | UpworkServerException.*
            411 | text/html        | <html><title>411 Length Required</title></html>                           | UpworkBadRequestException.*
            200 | application/json | ``                                                                        | UpworkUnreadable.*
            """)
    void ofWhatStandsBeforeUpwork(int status, String type, String body, String expected) {
        say(status, type, body);

        assertThat(outcome(context.createFluentProducerTemplate().to(ROOMS).send()))
                .matches("(?s)" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            "2026-04-26T00:00:00.000Z" | "APInvoice"    | "Hourly"     | "1.50"     | .*date=2026-04-26.*=1.50.*
            "2026-04-26 00:00:00"      | "APInvoice"    | "Hourly"     | "1.50"     | .*date=2026-04-26.*=1.50.*|Upwork.*date.*
            1777161600000              | "APInvoice"    | "Hourly"     | "1.50"     | .*date=2026-04-26.*=1.50.*
            "2026-04-26"               | "appayment"    | "Withdrawal" | "1.50"     | \\[\\]
            "2026-04-26"               | "APPayment"    | null         | "1.50"     | \\[\\]
            "2026-04-26"               | null           | "Withdrawal" | "1.50"     | \\[\\]
            "2026-04-26"               | "APTransfer"   | "Wire"       | "1.50"     | \\[\\]
            "2026-04-26"               | "APAdjustment" | "withdrawal fee" | "-1.00" | .*=-1.00.*
            "2026-04-26"               | "APInvoice"    | "Hourly"     | 1.50       | .*=1.50?.*
            "2026-04-26"               | "APInvoice"    | "Hourly"     | "1,234.50" | .*=1234.50.*|Upwork.*
            "2026-04-26"               | "APInvoice"    | "Hourly"     | "$1.50"    | Upwork.*
            "soon"                     | "APInvoice"    | "Hourly"     | "1.50"     | Upwork.*
            """)
    void ofTransactionsAmongEarnings(String date, String type, String subtype, String amount, String expected) {
        String row = "{\"date\":%s,\"type\":%s,\"subtype\":%s,\"transactionAmount\":{\"amount\":%s}}"
                .formatted(date, type, subtype, amount);
        earnings("[" + row + "]", expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            [null]  | \\[\\] nulls=1
            null    | UpworkUnreadable.*
            {}      | UpworkUnreadable.*|\\[\\]
            []      | \\[\\]
            [[]]    | UpworkUnreadable.*
            """)
    void ofRowsThatAreNone(String rows, String expected) {
        earnings(rows, expected);
    }

    private static void earnings(String rows, String expected) {
        server.answer(request -> new TestServer.Reply(
                200,
                request.body().contains("transactionHistory")
                        ? "{\"data\":{\"transactionHistory\":{\"transactionDetail\":{\"transactionHistoryRow\":" + rows
                                + "}}}}"
                        : "{\"data\":{\"accountingEntity\":{\"id\":\"7\",\"_id\":\"7\"},\"user\":{\"id\":\"1\",\"nid\":\"ann\",\"rid\":\"9\","
                                + "\"uid\":\"1\",\"ref\":\"9\",\"_id\":\"ann\",\"_rid\":\"9\",\"_uid\":\"1\"}}}",
                "Content-Type",
                "application/json"));

        assertThat(outcome(context.createFluentProducerTemplate()
                        .to("upwork:reports/earnings")
                        .withHeaders(Map.of("CamelUpwork.tq", TQ))
                        .send()))
                .matches("(?s)" + expected);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " | ", quoteCharacter = '`', textBlock = """
            {"table":{"cols":[{"label":"worked_on","type":"date"}],"rows":[{"c":[{"v":null}]}]}}      | .*worked_on=null.*
            {"table":{"cols":[{"label":"worked_on","type":"date"}],"rows":[{"c":[null]}]}}            | .*worked_on=null.*
            {"table":{"cols":[{"label":"worked_on","type":"date"}],"rows":[null]}}                    | Upwork.*
            {"table":{"cols":[{"label":"worked_on","type":"date"}],"rows":null}}                      | Upwork.*|\\[\\]
            {"table":null}                                                                           | Upwork.*
            {"errors":[{"message":"no such field"}],"status":"error"}                                | Upwork.*no such field.*
            {"version":"0.6","status":"error"}                                                       | Upwork.*
            {"error":"invalid_query"}                                                                | Upwork.*invalid_query.*
            <html><body>Enable JavaScript and cookies to continue</body></html>                      | UpworkForbiddenException.*firewall.*
            <html><body>Maintenance</body></html>                                                    | UpworkUnreadable.*HTML page.*
            """)
    void ofReportsOnRest(String body, String expected) {
        say(200, "application/json", body);

        assertThat(outcome(rest.context
                        .createFluentProducerTemplate()
                        .to("upwork:reports/time?companyId=c&teamId=t")
                        .withHeaders(Map.of(
                                "CamelUpwork.tq",
                                "SELECT worked_on WHERE worked_on >= '2013-06-01' AND worked_on <= '2013-06-30'"))
                        .send()))
                .matches("(?s)" + expected);
    }
}
