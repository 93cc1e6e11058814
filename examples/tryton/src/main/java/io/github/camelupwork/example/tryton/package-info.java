// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Tryton by JSON-RPC over camel-http, and a Tryton of one's own to try the examples with. */
package io.github.camelupwork.example.tryton;
