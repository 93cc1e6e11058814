// Licensed under the Apache License, Version 2.0; see LICENSE.
/** Benchmark of a single call compared with camel-http, and with HttpClient signed by ScribeJava. */
package io.github.camelupwork.benchmarks.call;
