// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Clock;

import org.apache.camel.CamelContextAware;
import org.apache.camel.SSLContextParametersAware;

/** The options that are set once for all endpoints of a component: one object for each concern. */
public interface ComponentOptions extends CamelContextAware, SSLContextParametersAware {

    /** The options that endpoints inherit: credentials, and the form of responses. */
    UpworkConfiguration getConfiguration();

    /** The connection to Upwork: address, time-outs, TLS, proxy and HTTP client. */
    ConnectionOptions getConnection();

    /** The request budget: how many requests may be sent, and where they are counted. */
    BudgetOptions getBudget();

    /** The retries of a call, and the time that it may take with them. */
    RetryOptions getRetry();

    /** How tokens are obtained and where they are kept. */
    TokenOptions getTokens();

    /** The company, team and person that are used if a route names none. */
    DefaultsOptions getDefaults();

    /** Where state is kept that must survive a restart. */
    StateOptions getState();

    /** The ledger of payments, and how unknown payments are settled. */
    PaymentOptions getPayments();

    /** The health check: when it says DOWN, and whether it costs a request. */
    HealthOptions getHealth();

    /** The pushes that wake consumers: who may send them, and how often they make consumers poll. */
    PushOptions getPush();

    /** The clock; null for the system's in UTC. */
    Clock getClock();
}
