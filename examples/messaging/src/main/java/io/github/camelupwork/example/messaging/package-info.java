// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Between Upwork and a message broker; what the routes do is in {@code routes/*.yaml}. */
package io.github.camelupwork.example.messaging;
