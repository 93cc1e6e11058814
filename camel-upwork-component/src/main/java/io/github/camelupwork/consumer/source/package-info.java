// Licensed under the Apache License, Version 2.0; see LICENSE.
/** What a consumer reads, page by page or window by window, and which of it is new. */
package io.github.camelupwork.consumer.source;
