// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.catalog;

/** The shape of a parameter's value. */
public enum ParameterType {
    STRING,
    /** Whole number. */
    INTEGER,
    /** Decimal number, written as a JSON number. */
    NUMBER,
    /** Decimal number that travels as text, as most amounts of the reference do. */
    DECIMAL,
    BOOLEAN,
    /** Map of members. */
    OBJECT,
    /** List of values or, where the parameter has members, of objects. */
    LIST
}
