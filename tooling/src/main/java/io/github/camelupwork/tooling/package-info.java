// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The generators of the build; from the OpenAPI files they make the catalog that the component loads, the option
 * classes of its groups and the reference pages. None of these classes are shipped.
 */
package io.github.camelupwork.tooling;
