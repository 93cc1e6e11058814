// Licensed under the Apache License, Version 2.0; see LICENSE.
/** JSON as the simulator reads and writes it. */
package io.github.camelupwork.simulator.json;
