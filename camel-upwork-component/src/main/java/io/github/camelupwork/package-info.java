// Licensed under the Apache License, Version 2.0; see LICENSE.
/** {@code upwork:} for Apache Camel: component, endpoint, configuration and producer. */
package io.github.camelupwork;
