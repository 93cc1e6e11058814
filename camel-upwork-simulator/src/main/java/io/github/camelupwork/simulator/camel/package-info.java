// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Components of Camel that speak to a simulator; the only package that needs Camel. */
package io.github.camelupwork.simulator.camel;
