// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The sources of consumers, read page by page or window by window, and the detection of new items. */
package io.github.camelupwork.consumer.source;
