// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.producer;

import java.io.Closeable;
import java.util.Map;
import java.util.function.Supplier;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.client.UpworkAnswer;
import io.github.camelupwork.exception.Causes;
import io.github.camelupwork.transform.OutputType;
import org.apache.camel.Exchange;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.support.SynchronizationAdapter;
import org.apache.camel.util.IOHelper;

/**
 * Writes an answer or a failure into an exchange.
 *
 * @param operation  the name of the operation
 * @param outputType the class that answers are turned into
 * @param budgetLeft the remaining request budget; null if the operation uses none of it
 */
public record AnswerWriter(String operation, OutputType outputType, Supplier<Map<String, Integer>> budgetLeft) {

    /** Writes the answer, or the failure if there is one. */
    public void write(Exchange exchange, UpworkAnswer answer, Throwable failure) {
        if (failure != null) {
            exchange.setException(Causes.of(failure));
            return;
        }
        AnswerHeaders.set(exchange.getMessage(), operation, answer);
        Map<String, Integer> left = budgetLeft.get();
        if (left != null) {
            exchange.getMessage().setHeader(UpworkConstants.BUDGET_LEFT, left);
        }
        if (answer.body() instanceof Closeable open) {
            closeAtTheEnd(exchange, open);
        }
        body(exchange, answer.body());
    }

    /** The answer stands in the body even if it is not of the class. */
    private void body(Exchange exchange, Object body) {
        exchange.getMessage().setBody(body);
        try {
            exchange.getMessage().setBody(outputType.of(body));
        } catch (RuntimeCamelException e) {
            exchange.setException(e);
        }
    }

    /** A stream that the route left open would keep its connection. */
    private static void closeAtTheEnd(Exchange exchange, Closeable open) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                IOHelper.close(open);
            }
        });
    }
}
