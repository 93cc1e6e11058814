// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * What the build makes of the OpenAPI files: the catalogue that the component loads, the option classes of its groups and the
 * reference pages. Nothing of it is shipped.
 */
package io.github.camelupwork.tooling;
