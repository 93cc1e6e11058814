// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Objects;
import java.util.function.Function;

import io.github.camelupwork.catalog.Effect;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/**
 * Refuses options of an endpoint that look like protection or economy and have no effect on its operation. The same options of the
 * component are for all its endpoints and stay allowed.
 */
record UselessOptions(Operation operation, UpworkConfiguration configuration, UpworkConfiguration ofComponent) {

    private static final String PAYMENT_KEY = "paymentKey";
    private static final String CACHE_FOR = "cacheFor";
    /** Its documents read, write or pay. */
    private static final String OWN_DOCUMENTS = "graphql/execute";

    /** @throws UpworkArgumentException if there is one at a producer */
    void ofProducer() {
        paymentKey();
        if (isOwn(UpworkConfiguration::getCacheFor)
                && !CacheTime.of(operation, configuration.getCacheFor()).isZero()) {
            cache();
        }
    }

    /** @throws UpworkArgumentException if there is one at a consumer */
    void ofConsumer() {
        paymentKey();
        if (isOwn(UpworkConfiguration::getCacheFor)) {
            throw useless(
                    CACHE_FOR,
                    configuration.getCacheFor(),
                    "a consumer asks with every poll: remove the option, and set the time between two polls with delay");
        }
    }

    private void paymentKey() {
        String key = configuration.getPaymentKey();
        if (isOwn(UpworkConfiguration::getPaymentKey)
                && PaymentKeys.usesLedger(configuration)
                && operation.effect() != Effect.MONEY
                && !isOwnDocuments()
                && operation.bindings().stream()
                        .noneMatch(binding -> binding.option(PAYMENT_KEY).isPresent())) {
            throw useless(PAYMENT_KEY, key, "the operation moves no money, and no key protects it: remove the option");
        }
    }

    private void cache() {
        if (operation.isLocal()
                || !isOwnDocuments()
                        && operation.bindings().stream().noneMatch(binding -> binding.effect() == Effect.READ)) {
            throw useless(
                    CACHE_FOR,
                    configuration.getCacheFor(),
                    "only what is read from Upwork is cached: remove the option");
        }
        if (configuration.getFetch() == FetchMode.stream || configuration.getOutput() == Output.raw) {
            throw useless(
                    CACHE_FOR,
                    configuration.getCacheFor(),
                    "a stream is read once and never cached: remove the option, or use fetch=page or fetch=all without"
                            + " output=raw");
        }
    }

    private boolean isOwnDocuments() {
        return OWN_DOCUMENTS.equals(operation.name());
    }

    private boolean isOwn(Function<UpworkConfiguration, String> option) {
        String value = option.apply(configuration);
        return value != null && !Objects.equals(value, option.apply(ofComponent));
    }

    private UpworkArgumentException useless(String option, String value, String why) {
        return new UpworkArgumentException(
                operation.name(), option, "option '" + option + "' is '" + value + "', but " + why, null);
    }
}
