// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The developer console of a running component. */
package io.github.camelupwork.console;
