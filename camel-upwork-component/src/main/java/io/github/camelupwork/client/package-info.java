// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * One call of Upwork, station by station: choose the binding, fill in what the account always repeats, check the arguments,
 * write the request, sign and send it, read the answer or tell what went wrong.
 */
package io.github.camelupwork.client;
