// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.mood;

import java.util.Set;

/**
 * The fields that a GraphQL document requests.
 *
 * @param fields    the fields with their types, e.g. {@code Query.offer}, {@code Money.rawValue}
 * @param fragments the types that fragments are on
 * @param person    the reference of the calling person
 * @param tenant    the organization that the request names; null for the default one
 */
public record AskedFields(Set<String> fields, Set<String> fragments, String person, String tenant) {}
