// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The catalog of what Upwork offers: operations, the bindings that carry them, their parameters and rules. Pure data,
 * read once from the catalog that the build generates from the OpenAPI files; the lowest layer, which depends on no
 * other package.
 *
 * <p>Part of the API: {@link Answer}, {@link Api}, {@link Binding}, {@link BodyStyle}, {@link Document},
 * {@link DocumentedError}, {@link Effect}, {@link Location}, {@link Operation}, {@link Paging}, {@link Parameter},
 * {@link ParameterType}, {@link Proof}, {@link Report}, {@link Role}, {@link Rule}.
 */
package io.github.camelupwork.catalog;
