// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.page.PageRequest;

/** Checks the options that the connector itself adds: what goes in, what comes out, and in which pages. */
public final class OutputCheck {

    private final Operation operation;
    private final UpworkConfiguration configuration;

    /** For the options of one endpoint. */
    public OutputCheck(Operation operation, UpworkConfiguration configuration) {
        this.operation = operation;
        this.configuration = configuration;
    }

    /**
     * @param binding the binding of the operation
     * @throws UpworkArgumentException if an option has a value that is not allowed, or not with this operation
     */
    public void check(Binding binding) {
        if (isText()
                && (binding.answer().kind() != Answer.Kind.TABLE
                        || binding.parameter("tqx").isEmpty())) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "output",
                    "option 'output' is '" + configuration.getOutput()
                            + "', which only the reports of api=rest and api=graphql can answer",
                    null);
        }
        batchSize(binding);
        new SplitPeriodCheck(operation, configuration).binding(binding);
        PageRequest.first(configuration.getOffset(), configuration.getPageSize())
                .check(operation, binding.paging());
    }

    private void batchSize(Binding binding) {
        int size = configuration.getBatchSize();
        boolean hasStream = configuration.getFetch() == FetchMode.stream
                && binding.answer().kind() != Answer.Kind.OBJECT
                && !isText()
                && configuration.getOutput() != Output.raw;
        if (size < 0 || size > 0 && !hasStream) {
            throw new UpworkArgumentException(
                    operation.name(),
                    "batchSize",
                    "option 'batchSize' is '" + size + "'; allowed is 1 and more, for a list or a report with"
                            + " fetch=stream and without output=csv, xml or raw: say how many items each element of the"
                            + " stream is to hold, or leave it out",
                    null);
        }
    }

    private boolean isText() {
        return configuration.getOutput() != null && configuration.getOutput().isText();
    }
}
