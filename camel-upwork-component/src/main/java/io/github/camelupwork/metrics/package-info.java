// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Meters of a component, with Micrometer. */
package io.github.camelupwork.metrics;
