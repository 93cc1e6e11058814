// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The parts that endpoints, producers and consumers share: sessions, budgets and the status of a component.
 *
 * <p>Part of the API: {@link Activity}, {@link ActivityListener}, {@link ConsumerStatus}, {@link GivenUpItem}, {@link MonitoredComponent},
 * {@link UpworkStatus}.
 */
package io.github.camelupwork.runtime;
