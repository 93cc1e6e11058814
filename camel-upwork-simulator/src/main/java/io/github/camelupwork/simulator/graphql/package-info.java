// Licensed under the Apache License, Version 2.0; see LICENSE.
/** The GraphQL side: the schema that the component's documents use, executed on the state that REST works on. */
package io.github.camelupwork.simulator.graphql;
