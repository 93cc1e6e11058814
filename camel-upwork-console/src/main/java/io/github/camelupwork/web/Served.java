// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

import java.util.Map;

import io.github.camelupwork.exception.UpworkException;
import io.github.camelupwork.exception.UpworkPaymentException;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers an exchange of {@code platform-http}; a failure becomes an answer that says what is wrong. */
record Served(Responder responder) implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(Served.class);

    @Override
    public void process(Exchange exchange) {
        answer(Call.of(exchange)).writeTo(exchange.getMessage());
    }

    private Answer answer(Call call) {
        try {
            return responder.answer(call);
        } catch (RefusedCall e) {
            return error(e.status(), e.getMessage());
        } catch (CamelExecutionException e) {
            return failed(e.getCause());
        } catch (RuntimeException e) {
            return failed(e);
        }
    }

    private static Answer failed(Throwable cause) {
        if (cause instanceof UpworkPaymentException refused) {
            return error(409, refused.getMessage());
        }
        if (cause instanceof UpworkException known) {
            return error(known.getHttpResponseCode(), known.getMessage());
        }
        LOG.error("The console could not answer", cause);
        return error(500, "The console could not answer; the log of the hub has the reason");
    }

    private static Answer error(int status, String message) {
        return Answer.json(status, Map.of("error", String.valueOf(message)));
    }
}
