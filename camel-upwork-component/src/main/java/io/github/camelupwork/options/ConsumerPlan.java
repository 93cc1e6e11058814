// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Period;

import io.github.camelupwork.catalog.Answer;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.consumer.source.ParentList;
import io.github.camelupwork.consumer.source.StartPoint;
import io.github.camelupwork.transform.OutputType;

/**
 * The checked options of a consumer, converted once.
 *
 * @param binding     the binding of the operation
 * @param document    the document that is sent, if the operation has one
 * @param outputType  the class that items are turned into
 * @param start       the point at which the very first start begins
 * @param window      length of the date windows; null to read the whole list with every poll
 * @param lookBack    the period for which past windows are read again
 * @param splitPeriod length of the pieces of a report; null to ask for it at once
 * @param parents     the list whose items name the lists to read; null if the options name the one
 * @param changes     true if changed items are delivered
 * @param removals    true if removed items are delivered
 */
public record ConsumerPlan(
        Binding binding,
        WantedDocument document,
        OutputType outputType,
        StartPoint start,
        Period window,
        Period lookBack,
        Period splitPeriod,
        ParentList parents,
        boolean changes,
        boolean removals) {

    /** Returns whether the operation is a report that is asked for by a query. */
    public boolean isAskedByQuery() {
        return isAskedByQuery(binding);
    }

    static boolean isAskedByQuery(Binding binding) {
        return binding.answer().kind() == Answer.Kind.TABLE && binding.report() != null;
    }
}
