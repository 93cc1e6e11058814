// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Dates and times as Upwork sends them. */
package io.github.camelupwork.time;
