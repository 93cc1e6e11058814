// Licensed under the Apache License, Version 2.0; see LICENSE.
/** HTTP made safe: bounded responses, deadlines that abort, connections that are fresh where that matters. */
package io.github.camelupwork.http;
