// Licensed under the Apache License, Version 2.0; see LICENSE.
/** What becomes of answers on their way into a route: other classes, and JSON. */
package io.github.camelupwork.transform;
