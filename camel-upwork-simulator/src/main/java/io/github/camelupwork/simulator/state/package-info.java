// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The simulated Upwork: who and what there is, and the rules by which it changes. Knows nothing of HTTP. */
package io.github.camelupwork.simulator.state;
