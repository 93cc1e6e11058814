// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.consumer;

import java.util.function.Predicate;

import org.apache.camel.CamelContext;
import org.apache.camel.DelegateEndpoint;
import org.apache.camel.Endpoint;
import org.apache.camel.ErrorHandlerFactory;
import org.apache.camel.LoggingLevel;
import org.apache.camel.Route;
import org.apache.camel.model.errorhandler.DefaultErrorHandlerDefinition;
import org.apache.camel.model.errorhandler.RefErrorHandlerDefinition;
import org.apache.camel.support.LifecycleStrategySupport;

/**
 * Lets Camel's default error handler log at DEBUG in routes that consume from Upwork and configure no error handler: the
 * consumer logs one summary per poll, and a route that fails on every row would fill the disk besides. A route with an error
 * handler of its own keeps it as it is.
 */
public final class SummarizedFailures extends LifecycleStrategySupport {

    private final Predicate<Endpoint> mine;

    private SummarizedFailures(Predicate<Endpoint> mine) {
        this.mine = mine;
    }

    /**
     * For the routes of a context, once.
     *
     * @param mine the endpoints that consume from Upwork
     */
    public static void in(CamelContext context, Predicate<Endpoint> mine) {
        if (context.getLifecycleStrategies().stream().noneMatch(SummarizedFailures.class::isInstance)) {
            context.addLifecycleStrategy(new SummarizedFailures(mine));
        }
    }

    @Override
    public void onRouteContextCreate(Route route) {
        Endpoint endpoint =
                route.getEndpoint() instanceof DelegateEndpoint outer ? outer.getEndpoint() : route.getEndpoint();
        if (mine.test(endpoint) && isLeftToCamel(route)) {
            DefaultErrorHandlerDefinition quiet = new DefaultErrorHandlerDefinition();
            quiet.setLevel(LoggingLevel.DEBUG.name());
            route.setErrorHandlerFactory(quiet);
        }
    }

    private static boolean isLeftToCamel(Route route) {
        return isDefault(route.getErrorHandlerFactory())
                && isDefault(route.getCamelContext().getCamelContextExtension().getErrorHandlerFactory())
                && route.getCamelContext()
                                .getRegistry()
                                .lookupByName(RefErrorHandlerDefinition.DEFAULT_ERROR_HANDLER_BUILDER)
                        == null;
    }

    private static boolean isDefault(ErrorHandlerFactory factory) {
        return factory == null
                || factory instanceof RefErrorHandlerDefinition named
                        && RefErrorHandlerDefinition.DEFAULT_ERROR_HANDLER_BUILDER.equals(named.getRef());
    }
}
