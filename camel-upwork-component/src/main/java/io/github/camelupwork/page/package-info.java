// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Lists longer than a page: one page after another, as they are needed. */
package io.github.camelupwork.page;
