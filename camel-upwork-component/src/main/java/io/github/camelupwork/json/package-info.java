// Licensed under the Apache License, Version 2.0; see LICENSE.
/** JSON and numbers, read the same way everywhere and bounded before they are expanded. */
package io.github.camelupwork.json;
