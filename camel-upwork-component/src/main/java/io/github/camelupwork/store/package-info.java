// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Durable writes: files replaced atomically, owner-only, and transactions on databases; for the stores of the floors above. */
package io.github.camelupwork.store;
