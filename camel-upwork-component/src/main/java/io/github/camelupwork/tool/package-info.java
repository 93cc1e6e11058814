// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Tools for the command line. */
package io.github.camelupwork.tool;
