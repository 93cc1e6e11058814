// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.web;

/** Answers a call of the page. */
@FunctionalInterface
interface Responder {

    /** @throws RefusedCall if the call cannot be answered */
    Answer answer(Call call);
}
