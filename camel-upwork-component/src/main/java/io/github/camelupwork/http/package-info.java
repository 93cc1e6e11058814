// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Camel's HTTP client made safe: no retries of its own, no redirects, no wire log, and responses bounded in size and time. */
package io.github.camelupwork.http;
