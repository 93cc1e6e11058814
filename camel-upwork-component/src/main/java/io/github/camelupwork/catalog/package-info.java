// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * What Upwork offers: operations, how each is carried (bindings), their parameters and rules. Pure data, read once from the
 * catalogue that the build makes of the OpenAPI files; the ground floor, which knows nothing of any other package.
 */
package io.github.camelupwork.catalog;
