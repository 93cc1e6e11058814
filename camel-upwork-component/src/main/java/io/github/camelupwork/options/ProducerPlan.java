// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Duration;
import java.time.Period;

import io.github.camelupwork.transform.OutputType;

/**
 * The checked options of a producer, converted once.
 *
 * @param document    the document that is sent, if the operation has one
 * @param outputType  the class that answers are turned into
 * @param splitPeriod length of the pieces of a report; null to ask for it at once
 * @param cacheFor    the time for which a response to a read is cached; zero to cache none
 */
public record ProducerPlan(WantedDocument document, OutputType outputType, Period splitPeriod, Duration cacheFor) {}
