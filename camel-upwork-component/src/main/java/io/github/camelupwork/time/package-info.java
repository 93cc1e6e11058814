// Licensed under the Apache License, Version 2.0; see LICENSE.

/** Reads dates and times in the notations of Upwork. Internal; may change at any time. */
package io.github.camelupwork.time;
