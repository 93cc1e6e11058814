// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Two hubs behind one address, which share all they know in one database, and are killed in turn. */
package io.github.camelupwork.benchmarks.hubs;
