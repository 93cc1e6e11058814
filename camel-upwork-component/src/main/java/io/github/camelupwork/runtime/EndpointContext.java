// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.client.CallOrigin;
import io.github.camelupwork.client.CallPreparer;
import io.github.camelupwork.client.UpworkClient;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.graphql.RefusedFieldPolicy;
import io.github.camelupwork.options.UpworkConfiguration;
import io.github.camelupwork.rows.Reports;

/**
 * An open endpoint: the session of its account and what its producers and consumers need besides.
 *
 * @param id            endpoints of one priority take turns in the request budget by their ids
 * @param operation     the operation that is called
 * @param configuration the options of the endpoint
 * @param api           the API in use
 * @param session       of the account and organization
 * @param runtime       of the component
 */
public record EndpointContext(
        String id,
        Operation operation,
        UpworkConfiguration configuration,
        Api api,
        UpworkSession session,
        UpworkRuntime runtime) {

    /**
     * Returns the client of the session.
     *
     * @param polling   true if a consumer calls, which comes last in the budget
     * @param byDefault the handling of partial responses if the endpoint does not set it; null to follow the effect
     */
    public UpworkClient client(boolean polling, Partial byDefault) {
        UpworkClient client =
                configuration.isMethodOverloading() ? session.client().overloading() : session.client();
        return client.as(new CallOrigin(id, polling)).with(partial(byDefault)).with(configuration.getRefusedFields());
    }

    /** Prepares the calls of the endpoint, checked as far as it says. */
    public CallPreparer preparer() {
        return session.preparer().with(configuration.getValidate());
    }

    /** Asks for reports by that client. */
    public Reports reports(UpworkClient client) {
        return new Reports(client, client.with(partial(Partial.FAIL)).with(RefusedFieldPolicy.fail), runtime.clock());
    }

    private Partial partial(Partial byDefault) {
        return configuration.getPartial() == null ? byDefault : configuration.getPartial();
    }
}
