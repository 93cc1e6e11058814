// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

/** The form of an answer. Lower case, for that is how it is written in a URI. */
public enum Output {
    /** Maps with typed values. */
    rows,
    /** Records of the package {@code model} that the build generates for the operation. */
    record,
    /** A report as CSV. */
    csv,
    /** A report as XML. */
    xml,
    /** The open stream that came. */
    raw;

    /** Returns whether the answer consists of objects, whatever their class. */
    public boolean isObjects() {
        return this == rows || this == record;
    }

    /** Returns whether the answer is text. */
    public boolean isText() {
        return this == csv || this == xml;
    }
}
