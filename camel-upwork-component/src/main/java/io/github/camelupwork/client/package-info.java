// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * One call of Upwork, step by step: select the binding, fill in the account's defaults, check the arguments, write the
 * request, sign and send it, read the response or report the error.
 *
 * <p>Part of the API: {@link Attempt}, {@link CallContext}, {@link CallListener}, {@link UpworkCall},
 * {@link Validation}.
 */
package io.github.camelupwork.client;
