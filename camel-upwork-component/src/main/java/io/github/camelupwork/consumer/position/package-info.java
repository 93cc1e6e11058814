// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The positions of consumers: the items they have delivered, and the stores that keep them across restarts. */
package io.github.camelupwork.consumer.position;
