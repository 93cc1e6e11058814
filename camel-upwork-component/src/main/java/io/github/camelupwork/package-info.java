// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * {@code upwork:} for Apache Camel: component, endpoint, configuration and producer.
 *
 * <p>Part of the API: {@link UpworkComponent}, {@link UpworkConstants}, {@link UpworkPaymentEvent}, and the generated
 * {@code UpworkComponentBuilder}.
 */
package io.github.camelupwork;
