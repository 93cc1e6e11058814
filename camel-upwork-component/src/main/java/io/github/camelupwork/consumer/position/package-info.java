// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Where a consumer stands: what it has handed over, and the stores that keep that across restarts. */
package io.github.camelupwork.consumer.position;
