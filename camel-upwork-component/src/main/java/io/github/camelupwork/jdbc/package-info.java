// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Work on databases that is whole, and is still there after a crash; for the stores of the floors above. */
package io.github.camelupwork.jdbc;
