// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Spans of the endpoints, for the tracers of camel-telemetry. */
package io.github.camelupwork.trace;
