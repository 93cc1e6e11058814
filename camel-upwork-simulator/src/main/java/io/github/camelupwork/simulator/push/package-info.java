// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Tells hubs that something changed. */
package io.github.camelupwork.simulator.push;
