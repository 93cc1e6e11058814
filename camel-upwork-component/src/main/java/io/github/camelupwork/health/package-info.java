// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Health checks of a context's components. */
package io.github.camelupwork.health;
