// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Conversion of answers on their way into a route: to other classes, and to JSON. */
package io.github.camelupwork.transform;
