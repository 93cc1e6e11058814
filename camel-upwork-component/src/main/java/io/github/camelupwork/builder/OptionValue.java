// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.builder;

/** A documented value of an option. */
public interface OptionValue {

    /** The value as it is written in a URI. */
    String wire();
}
