// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.budget.RequestBudget;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The request budget: how many requests may be sent, and where they are counted. */
@UriParams
public class BudgetOptions {

    @UriParam(
            label = "advanced",
            description = "Rate limits as requests per window, e.g. 10/1s,300/1m,40000/1d. Defaults to the documented"
                    + " limits: these for OAuth 2.0, and 10/1s,40/1m,40000/1d for REST with OAuth 1.0a")
    private String requestLimits;

    @UriParam(
            label = "advanced",
            description = "The request budget to use instead of an own one, such as one shared by several processes"
                    + " with one IP address; requestLimits and maxQueued then have no effect. It stays open when"
                    + " the component stops")
    @Metadata(autowired = true)
    private RequestBudget requestBudget;

    @UriParam(
            label = "advanced",
            description = "ProxyManager<String> of Bucket4j on a database or data grid: all JVMs with one IP address"
                    + " that use the same store share one request budget. Needs bucket4j_jdk17-core and the"
                    + " artifact of the store")
    private Object budgetProxyManager;

    @UriParam(label = "advanced", defaultValue = "1000", description = "Maximum number of queued calls")
    private int maxQueued = 1000;

    @UriParam(
            label = "timeout",
            defaultValue = "60000",
            javaType = "java.time.Duration",
            description = "Pause of all calls after a 429 without Retry-After")
    private long limitPause = 60_000;

    public String getRequestLimits() {
        return requestLimits;
    }

    public void setRequestLimits(String requestLimits) {
        this.requestLimits = requestLimits;
    }

    public RequestBudget getRequestBudget() {
        return requestBudget;
    }

    public void setRequestBudget(RequestBudget requestBudget) {
        this.requestBudget = requestBudget;
    }

    public Object getBudgetProxyManager() {
        return budgetProxyManager;
    }

    public void setBudgetProxyManager(Object budgetProxyManager) {
        this.budgetProxyManager = budgetProxyManager;
    }

    public int getMaxQueued() {
        return maxQueued;
    }

    public void setMaxQueued(int maxQueued) {
        this.maxQueued = maxQueued;
    }

    public long getLimitPause() {
        return limitPause;
    }

    public void setLimitPause(long limitPause) {
        this.limitPause = limitPause;
    }
}
