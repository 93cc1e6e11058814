// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.Set;

/**
 * What a document of GraphQL asks for.
 *
 * @param fields    fields with their types, e.g. {@code Query.offer}, {@code Money.rawValue}
 * @param fragments types that fragments are on
 * @param person    reference of the person who asks
 * @param tenant    the organization that the request names; null for the default one
 */
public record AskedFields(Set<String> fields, Set<String> fragments, String person, String tenant) {}
