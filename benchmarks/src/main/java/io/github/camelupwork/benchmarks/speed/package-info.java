// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * Benchmarks of the component's cost compared with the barest way to do the same: calls per second, rows per
 * second, memory.
 */
package io.github.camelupwork.benchmarks.speed;
