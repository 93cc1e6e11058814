// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The ways in which a message is answered: reading its arguments, calling, and writing the answer. */
package io.github.camelupwork.producer;
