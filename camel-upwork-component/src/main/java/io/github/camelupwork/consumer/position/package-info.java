// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The positions of consumers: the items they have handed over, and the stores that keep them across restarts.
 *
 * <p>Part of the API: {@link Entry}, {@link JdbcPositionStore}, {@link Position}, {@link PositionStore}.
 */
package io.github.camelupwork.consumer.position;
