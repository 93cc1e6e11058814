// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The options of endpoints: their classes, and all checks of what they say.
 *
 * <p>Part of the API: {@link ApiOption}, {@link BudgetOptions}, {@link ComponentOptions}, {@link ConnectionOptions},
 * {@link DefaultsOptions}, {@link Emit}, {@link FetchMode}, {@link Grant}, {@link HealthOptions}, {@link InBody},
 * {@link Output}, {@link PaymentOptions}, {@link PushOptions}, {@link RetryOptions}, {@link StateOptions}, {@link TokenOptions},
 * {@link UpworkAccountConfiguration}, {@link UpworkConfiguration}, {@link UpworkConsumerConfiguration}.
 */
package io.github.camelupwork.options;
