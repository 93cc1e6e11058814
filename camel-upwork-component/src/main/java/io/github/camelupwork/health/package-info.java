// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Whether a context's components can do their work. */
package io.github.camelupwork.health;
