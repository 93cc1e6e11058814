// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Upwork's operations, answered out of the simulated state. Knows nothing of HTTP. */
package io.github.camelupwork.simulator.operation;
