// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import io.github.camelupwork.push.PushGuard;
import io.github.camelupwork.push.PushVerdict;
import io.github.camelupwork.runtime.Consumers;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a push by HTTP. One that passes the guard wakes the consumers and goes to the route without its body and headers: what
 * it says is not to be believed, only that it came.
 */
final class PushHandler implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(PushHandler.class);
    private static final long QUIET = Duration.ofMinutes(1).toNanos();

    private final PushGuard guard;
    private final Consumers consumers;
    private final List<String> names;
    private final Processor next;
    private final AtomicLong lastWarning = new AtomicLong(System.nanoTime() - QUIET);

    /** @param names the consumers to wake; all of the component if there are none */
    PushHandler(PushGuard guard, Consumers consumers, List<String> names, Processor next) {
        this.guard = guard;
        this.consumers = consumers;
        this.names = names;
        this.next = next;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        PushVerdict verdict = guard.check(name -> message.getHeader(name, String.class), body(message));
        message.setBody(null);
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, verdict.status());
        if (verdict == PushVerdict.ACCEPTED) {
            List<String> woken = consumers.wake(names);
            LOG.debug("A push wakes {}", woken);
            next.process(exchange);
        } else {
            refused(verdict);
        }
    }

    private byte[] body(Message message) throws IOException {
        try (InputStream stream = message.getBody(InputStream.class)) {
            return stream == null ? new byte[0] : stream.readNBytes(guard.enough());
        }
    }

    /** Says so once a minute: strangers must not fill the log. */
    private void refused(PushVerdict verdict) {
        long now = System.nanoTime();
        long last = lastWarning.get();
        if (now - last >= QUIET && lastWarning.compareAndSet(last, now)) {
            LOG.warn(
                    "A push was refused with status {}: {}. Further refusals within a minute are not logged",
                    verdict.status(),
                    verdict.reason());
        }
    }

    /** Warns of names that no route and no running consumer has. One whose route runs elsewhere cannot be known. */
    void warnOfUnknownNames(CamelContext context) {
        names.stream()
                .filter(name -> context.getRoute(name) == null && !consumers.isRunning(name))
                .forEach(name -> LOG.warn(
                        "push/wake: no route and no running consumer is called '{}'; pushes wake it as soon as there is one",
                        name));
    }
}
