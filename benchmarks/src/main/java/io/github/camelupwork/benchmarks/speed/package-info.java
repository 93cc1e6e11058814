// Licensed under the Apache License, Version 2.0; see LICENSE.
/** What the component costs beside the barest way to do the same: calls per second, rows per second, memory. */
package io.github.camelupwork.benchmarks.speed;
