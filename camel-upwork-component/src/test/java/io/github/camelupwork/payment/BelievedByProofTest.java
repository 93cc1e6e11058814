// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.payment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.TestClient;
import io.github.camelupwork.client.UpworkCall;
import io.github.camelupwork.ledger.Ledger;
import io.github.camelupwork.ledger.LedgerOptions;
import io.github.camelupwork.ledger.LedgerState;
import io.github.camelupwork.ledger.MemoryLedgerStore;
import io.github.camelupwork.ledger.PaymentId;
import io.github.camelupwork.ledger.PaymentTrace;
import io.github.camelupwork.ledger.reconcile.Reconcilers;
import io.github.camelupwork.ledger.reconcile.Reconciliation;
import io.github.camelupwork.ledger.reconcile.SettleAbsent;
import io.github.camelupwork.ledger.reconcile.SettlementDelays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing is believed of money but its proof: an Upwork that shares nothing with the simulator takes the order, and then it or
 * a gateway answers whatever the row says.
 */
class BelievedByProofTest {

    private static final PaymentId KEY = new PaymentId("acme", null, "INV-1");
    private static final Catalog CATALOG = Catalog.load();
    private static final String PAGE = "<html><head><title>Just a moment...</title></head></html>";

    private static final Map<String, Object> ARGUMENTS = arguments();

    private final UpworkStub upwork = new UpworkStub();
    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor();
    private final Ledger ledger = new Ledger(new MemoryLedgerStore(), LedgerOptions.defaults());

    BelievedByProofTest() throws IOException {}

    @AfterEach
    void stop() {
        upwork.close();
        executor.shutdownNow();
        scheduler.shutdownNow();
    }

    private static Map<String, Object> arguments() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("team_reference", 12345L);
        all.put("engagement__reference", "34567");
        all.put("contract_reference", "34567");
        all.put("contractReference", "34567");
        all.put("milestone_id", 9974L);
        all.put("submission_id", 3378L);
        all.put("milestone_description", "Design & build");
        all.put("deposit_amount", new BigDecimal("110"));
        all.put("charge_amount", new BigDecimal("110"));
        all.put("charge_rate", new BigDecimal("20"));
        all.put("amount", new BigDecimal("110"));
        all.put("comments", "Bonus");
        all.put("reason", "API_REAS_JOB_COMPLETED_SUCCESSFULLY");
        all.put("title", "Offer");
        all.put("job_type", "hourly");
        all.put("contractor_reference", "102345");
        all.put("message_to_contractor", "Hello");
        return all;
    }

    /** Every way to move money that the catalog knows. */
    static Stream<Arguments> bindings() {
        return CATALOG.operations().stream().flatMap(operation -> operation.bindings().stream()
                .filter(binding -> binding.effect() == Effect.MONEY)
                .map(binding -> Arguments.of(operation, binding.api())));
    }

    private static Stream<Arguments> crossed(List<UpworkStub.Reply> replies, Api... apis) {
        return bindings()
                .filter(binding -> List.of(apis).contains(binding.get()[1]))
                .flatMap(binding ->
                        replies.stream().map(reply -> Arguments.of(binding.get()[0], binding.get()[1], reply)));
    }

    static Stream<Arguments> unproved() {
        return Stream.concat(crossed(successes(), Api.REST, Api.GRAPHQL), crossed(failures(), Api.REST, Api.GRAPHQL));
    }

    private static List<UpworkStub.Reply> successes() {
        return List.of(
                json(200, "{}"),
                json(200, "[]"),
                json(200, "null"),
                json(200, ""),
                json(200, "\"ok\""),
                json(200, "true"),
                new UpworkStub.Reply(200, "text/plain", "maintenance", Map.of()),
                new UpworkStub.Reply(200, "text/html", PAGE, Map.of()),
                json(200, "{'status':'pending'}"),
                json(200, "{'message':'pending'}"),
                json(200, "{'message':'ok','success':false}"),
                json(200, "{'message':'ok','error':'later'}"),
                json(200, "{'error':{'code':1,'message':'no'}}"),
                json(200, "{'error':'no'}"),
                json(200, "{'errors':[{'message':'no'}]}"),
                json(200, "{'success':false}"),
                json(200, "{'reference':null,'id':null,'offer_id':null,'message':null}"),
                json(200, "{'reference':'','id':'','offer_id':'','message':''}"),
                json(200, "{'reference':'null','id':0,'offer_id':'0','message':'queued'}"),
                json(200, "{'reference':'1','id':'1','offer_id':'1','message':'ok','status':'pending'}"),
                all("false"),
                all("true"),
                all("'false'"),
                all("'undefined'"),
                all("'N/A'"),
                all("'-'"),
                all("'00'"),
                all("-1"),
                all("{}"),
                all("['7']"),
                json(206, "{'reference':'1','id':'1','offer_id':'1','message':'ok'}"),
                json(203, "{'reference':'1','id':'1','offer_id':'1','message':'ok'}"),
                json(200, "{'auth_user':{},'server_time':1405516669}"),
                json(202, "{'reference':'1','id':'1','offer_id':'1','message':'ok'}"),
                json(201, "{'reference':'1','id':'1','offer_id':'1','message':'ok'}"),
                json(204, ""),
                json(200, "{'data':null}"),
                json(200, "{'data':{}}"),
                data("null"),
                data("{}"),
                data("{'reference':null,'id':null,'success':null}"),
                data("{'reference':'','id':'','success':false}"),
                data("{'id':'1','success':'maybe'}"),
                data("{'reference':false,'id':false,'success':0}"),
                data("{'reference':true,'id':true,'success':1}"),
                data("[{'reference':'011223344','id':'9974','success':true}]"),
                data("[]"),
                json(
                        200,
                        data("{'reference':'1','id':'9974','success':true}")
                                .body()
                                .replaceFirst("^\\{", "{\"errors\":[{\"message\":\"receipt\"}],")));
    }

    /** The documented members, all of this value. */
    private static UpworkStub.Reply all(String value) {
        return json(200, "{'reference':V,'id':V,'offer_id':V,'message':V}".replace("V", value));
    }

    private static UpworkStub.Reply data(String field) {
        String fields = Stream.of(
                        "sendCustomPayment",
                        "createMilestoneV2",
                        "activateMilestone",
                        "approveMilestone",
                        "endContractByClient",
                        "endContractByFreelancer")
                .map(name -> "'" + name + "':" + field)
                .reduce((one, other) -> one + "," + other)
                .orElseThrow();
        return json(200, "{'data':{" + fields + "}}");
    }

    private static List<UpworkStub.Reply> failures() {
        Stream<UpworkStub.Reply> pages = Stream.of(
                        400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 418, 421, 425, 429, 451, 499,
                        500, 502, 503, 504, 520, 522, 524)
                .map(status -> new UpworkStub.Reply(status, "text/html", PAGE, Map.of("Retry-After", "0")));
        Stream<UpworkStub.Reply> others = Stream.of(
                new UpworkStub.Reply(403, "text/plain", "error code: 1010", Map.of()),
                new UpworkStub.Reply(400, "text/plain", "", Map.of()),
                json(400, "{'message':'Bad Request'}"),
                json(403, "{'error':{'code':403,'message':'denied','status':'PERMISSION_DENIED'}}"),
                json(403, "{'error':{'message':'denied'}}"),
                json(401, "{'error':'unauthorized'}"),
                json(429, "{'message':'API rate limit exceeded'}"),
                json(408, "{'error':{'status':408,'code':1,'message':'slow'}}"),
                json(409, "{'error':{'status':409,'code':1,'message':'busy'}}"),
                json(500, "{'error':{'status':500,'code':1,'message':'oops'}}"),
                new UpworkStub.Reply(302, "text/html", PAGE, Map.of("Location", "https://login.example/")),
                graphQl("404 Not Found: receipt template", "DataFetchingException", "['sendCustomPayment']"),
                graphQl("access denied to receipt service", "DataFetchingException", "['sendCustomPayment']"),
                graphQl("wrong value", "ValidationError", "['sendCustomPayment']"),
                graphQl("does not have enough oauth2 permissions/scopes", "ExecutionAborted", "['x','y']"),
                graphQl("400 bad", "DataFetchingException", "[]"),
                graphQl("not found", null, "[]"));
        return Stream.concat(pages, others).toList();
    }

    private static UpworkStub.Reply graphQl(String message, String classification, String path) {
        return json(
                200,
                "{'errors':[{'message':\"" + message + "\",'path':" + path
                        + (classification == null ? "" : ",'extensions':{'classification':'" + classification + "'}")
                        + "}],'data':null}");
    }

    private static UpworkStub.Reply json(int status, String body) {
        return new UpworkStub.Reply(status, "application/json", body.replace('\'', '"'), Map.of());
    }

    static Stream<Arguments> proved() {
        List<UpworkStub.Reply> rest = List.of(
                json(
                        403,
                        "{'server_time':1,'error':{'status':'403','code':'174','message':'Insufficient permission'}}"),
                json(400, "{'error':{'status':400,'code':'X1','message':'Required field is missing'}}"),
                new UpworkStub.Reply(404, "text/plain", "Not Found", Map.of("X-Upwork-Error-Code", "44")));
        List<UpworkStub.Reply> graphQl = List.of(
                graphQl(
                        "does not have enough oauth2 permissions/scopes to access: [Money.currency]",
                        "ExecutionAborted",
                        "[]"),
                graphQl("Validation error (FieldUndefined@[x])", "ValidationError", "[]"));
        return Stream.concat(crossed(rest, Api.REST), crossed(graphQl, Api.GRAPHQL));
    }

    static Stream<Arguments> done() {
        return bindings().map(binding -> {
            Operation operation = (Operation) binding.get()[0];
            UpworkStub.Reply reply = binding.get()[1] == Api.REST
                    ? json(200, "{'auth_user':{},'reference':'011223344','id':'9974','offer_id':'5','message':'OK'}")
                    : data("{'reference':'011223344','id':'9974','success':true}");
            return Arguments.of(operation, binding.get()[1], reply);
        });
    }

    @ParameterizedTest
    @MethodSource("unproved")
    void anAnswerWithoutProofIsUnknownAndNeverSentAgain(Operation operation, Api api, UpworkStub.Reply reply) {
        upwork.answers(reply);

        pay(operation, api);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);

        pay(operation, api);
        pay(operation, api);
        assertThat(state()).as("reading shows nothing, which is no proof").isEqualTo(LedgerState.UNKNOWN);
        assertThat(upwork.orders()).isEqualTo(1);
    }

    static Stream<Arguments> lost() {
        return crossed(List.of(UpworkStub.Reply.LOST_BEFORE, UpworkStub.Reply.LOST_AFTER), Api.REST, Api.GRAPHQL);
    }

    /** Whether the order was taken before the connection ended cannot be seen from here. */
    @ParameterizedTest
    @MethodSource("lost")
    void anOrderThatIsLostIsUnknownAndNeverSentAgain(Operation operation, Api api, UpworkStub.Reply reply) {
        upwork.answers(reply);

        pay(operation, api);
        assertThat(state()).isEqualTo(LedgerState.UNKNOWN);

        upwork.answers(json(200, "{'reference':'011223344','id':'9974','offer_id':'5','message':'OK'}"));
        pay(operation, api);
        pay(operation, api);
        assertThat(state()).as("reading shows nothing, which is no proof").isEqualTo(LedgerState.UNKNOWN);
        assertThat(upwork.came()).isEqualTo(1);
        assertThat(upwork.orders()).isEqualTo(reply == UpworkStub.Reply.LOST_AFTER ? 1 : 0);
    }

    @ParameterizedTest
    @MethodSource("proved")
    void aRefusalIsBelievedInUpworksOwnFormOnly(Operation operation, Api api, UpworkStub.Reply reply) {
        upwork.answers(reply);

        pay(operation, api);

        assertThat(state()).isEqualTo(LedgerState.REFUSED);
        assertThat(upwork.orders()).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("done")
    void theDocumentedFormConfirms(Operation operation, Api api, UpworkStub.Reply reply) {
        upwork.answers(reply);

        pay(operation, api);
        pay(operation, api);

        assertThat(state()).isEqualTo(LedgerState.CONFIRMED);
        assertThat(upwork.orders()).isEqualTo(1);
    }

    @Test
    void everyWayToMoveMoneySaysItsProof() {
        assertThat(bindings().count()).isGreaterThan(10);
        assertThat(bindings())
                .allSatisfy(binding -> assertThat(((Operation) binding.get()[0]).bindings((Api) binding.get()[1]))
                        .allSatisfy(one -> assertThat(one.answer().proof()).isNotNull()));
    }

    /** The sender is told by an exception; what counts here is what the ledger holds and what Upwork took. */
    private void pay(Operation operation, Api api) {
        Map<String, Object> values = new LinkedHashMap<>(ARGUMENTS);
        values.keySet()
                .retainAll(operation.bindings(api).get(0).parameters().stream()
                        .map(parameter -> parameter.name())
                        .toList());
        try {
            new PaymentCalls(
                            ledger,
                            new Reconciliation(
                                    ledger, Reconcilers.standard(), SettlementDelays.none(), SettleAbsent.AUTO),
                            PaymentTrace.NONE,
                            TestClient.retrying(upwork.base(), scheduler),
                            (name, options) -> List.of(),
                            executor,
                            true)
                    .pay(new UpworkCall(operation, operation.bindings(api).get(0), values), KEY)
                    .join();
        } catch (CompletionException told) {
            assertThat(told.getCause()).hasMessageContaining(operation.name());
        }
    }

    private LedgerState state() {
        return ledger.find(KEY).orElseThrow().state();
    }
}
