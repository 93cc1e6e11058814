// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Period;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;

/** Reads the option {@code splitPeriod}, and refuses it where a report cannot be asked for in pieces. */
final class SplitPeriodCheck {

    private static final String OPTION = "splitPeriod";

    private final Operation operation;
    private final UpworkConfiguration configuration;

    SplitPeriodCheck(Operation operation, UpworkConfiguration configuration) {
        this.operation = operation;
        this.configuration = configuration;
    }

    /** Refuses it for what is no report that is asked by a query. */
    void binding(Binding binding) {
        if (isGiven() && (binding.answer().kind() != Answer.Kind.TABLE || binding.report() == null)) {
            throw wrong(said() + "', which only reports that are asked by a query (tq) know");
        }
    }

    /** The pieces that a producer asks for are put together as rows, in memory; null if there is one only. */
    Period ofProducer() {
        Period period = period();
        if (period != null
                && (configuration.getFetch() == FetchMode.stream
                        || configuration.getOutput() != null
                                && !configuration.getOutput().isObjects())) {
            throw wrong("option 'splitPeriod' cannot be used with fetch=stream or an"
                    + " output other than rows and record, for the pieces are put together as rows");
        }
        return period;
    }

    /** The pieces that a consumer asks for; null if there is one only. */
    Period ofConsumer(UpworkConsumerConfiguration options) {
        if (isGiven() && options.getIncremental() != null) {
            throw wrong(said() + "' beside 'incremental', which asks for one window after another already");
        }
        return period();
    }

    private Period period() {
        return Periods.length(operation.name(), OPTION, configuration.getSplitPeriod());
    }

    private boolean isGiven() {
        return configuration.getSplitPeriod() != null;
    }

    private String said() {
        return "option 'splitPeriod' is '" + configuration.getSplitPeriod();
    }

    private UpworkArgumentException wrong(String message) {
        return new UpworkArgumentException(operation.name(), OPTION, message, null);
    }
}
