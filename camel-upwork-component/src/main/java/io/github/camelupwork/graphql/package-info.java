// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * GraphQL as Upwork speaks it: variables of parameters, errors that arrive with HTTP 200, payloads in the shape that REST gives
 * them. Knows nothing of HTTP.
 *
 * <p>Part of the API: {@link Partial}, {@link RefusedFieldPolicy}.
 */
package io.github.camelupwork.graphql;
