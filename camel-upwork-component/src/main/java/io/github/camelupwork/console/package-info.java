// Licensed under the Apache License, Version 2.0; see LICENSE.
/** What a developer sees of a running component. */
package io.github.camelupwork.console;
