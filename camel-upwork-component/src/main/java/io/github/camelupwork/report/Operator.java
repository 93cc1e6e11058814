// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.util.Arrays;
import java.util.Optional;

/** The five comparisons of the report language. */
public enum Operator {
    /** {@code =}. */
    EQUAL("="),
    /** {@code <}. */
    LESS("<"),
    /** {@code <=}. */
    LESS_OR_EQUAL("<="),
    /** {@code >}. */
    GREATER(">"),
    /** {@code >=}. */
    GREATER_OR_EQUAL(">=");

    private final String symbol;

    Operator(String symbol) {
        this.symbol = symbol;
    }

    /**
     * @param  symbol the symbol between field and value in a query
     * @return        the operator, or empty if the language lacks it
     */
    public static Optional<Operator> of(String symbol) {
        return Arrays.stream(values())
                .filter(operator -> operator.symbol.equals(symbol))
                .findFirst();
    }

    /** @return the operator as written. */
    public String symbol() {
        return symbol;
    }

    /**
     * @param  comparison the outcome of comparing the field's value with the condition's, as of
     *                    {@link Comparable#compareTo}
     * @return            true if this operator holds
     */
    public boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case LESS -> comparison < 0;
            case LESS_OR_EQUAL -> comparison <= 0;
            case GREATER -> comparison > 0;
            case GREATER_OR_EQUAL -> comparison >= 0;
        };
    }
}
