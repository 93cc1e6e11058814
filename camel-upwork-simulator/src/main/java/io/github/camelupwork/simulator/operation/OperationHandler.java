// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.operation;

/** Answers one operation of Upwork out of the simulated state. */
@FunctionalInterface
public interface OperationHandler {

    /**
     * Carries the call out.
     *
     * @return the answer as it is documented, envelope included where the reference shows one: maps, lists, strings and
     *         numbers;
     *         a text is sent as it is, e.g. the CSV of a report
     * @throws ApiError if Upwork would refuse the call
     */
    Object answer(OperationCall call);
}
