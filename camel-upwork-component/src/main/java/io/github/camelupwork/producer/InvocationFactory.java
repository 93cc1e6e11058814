// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.ledger.Payer;
import io.github.camelupwork.options.PaymentKeys;
import io.github.camelupwork.options.ProducerPlan;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.payment.Payers;
import io.github.camelupwork.runtime.EndpointContext;
import io.github.camelupwork.runtime.UpworkRuntime;
import org.apache.camel.CamelContext;

/** Chooses the way in which a producer answers its messages, when it starts. */
public final class InvocationFactory {

    private static final String SIGN_IN = "auth";
    private static final String PUSH = "push";

    private InvocationFactory() {}

    /** For an operation that the connector answers itself; opens the ledger if the operation asks it. */
    public static Invocation local(Operation operation, UpworkConfiguration configuration, UpworkRuntime runtime) {
        CallPreparer preparer = new CallPreparer(runtime.defaults(), null);
        if (PUSH.equals(operation.group())) {
            return new WakeInvocation(operation, preparer, runtime.consumers());
        }
        return new LedgerInvocation(
                operation,
                preparer,
                new LedgerCalls(runtime.payments().ledger(), runtime.payments().unknown(), configuration),
                runtime.executor());
    }

    /** For any other operation; opens the ledger if the operation moves money. */
    public static Invocation of(EndpointContext endpoint, ProducerPlan plan, CamelContext context) {
        if (SIGN_IN.equals(endpoint.operation().group())) {
            return new SignInInvocation(
                    endpoint,
                    plan.document(),
                    new AuthorizationCalls(
                            endpoint.session().flow(),
                            endpoint.runtime().executor(),
                            endpoint.configuration().getExpectedUser()));
        }
        Execution execution = execution(endpoint, plan);
        if (execution.usesLedger() && endpoint.operation().effect() == Effect.MONEY) {
            execution.payment().open();
        }
        return GraphQLExecution.isGraphQLExecute(endpoint.operation())
                ? new DocumentInvocation(
                        endpoint,
                        GraphQLExecution.of(context, endpoint.runtime().catalog(), execution.usesLedger()),
                        execution)
                : new OperationInvocation(endpoint, plan.document(), execution);
    }

    private static Execution execution(EndpointContext endpoint, ProducerPlan plan) {
        UpworkClient client = endpoint.client(false, null);
        Payer payer = Payers.named(
                endpoint.configuration().getLedgerAccount(), endpoint.session().account());
        return new Execution(
                new Payment(
                        payer, () -> endpoint.runtime().payments(endpoint.session(), endpoint.api(), client, payer)),
                PaymentKeys.usesLedger(endpoint.configuration()),
                new CachedFetch(new Fetches(endpoint, client, plan), endpoint, plan.cacheFor()));
    }
}
