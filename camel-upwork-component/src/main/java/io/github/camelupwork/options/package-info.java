// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The options of endpoints: their classes, and all checks of what they say. */
package io.github.camelupwork.options;
