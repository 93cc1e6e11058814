// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Consumers that are killed, that are many, and that take over from one another. */
package io.github.camelupwork.benchmarks.consume;
