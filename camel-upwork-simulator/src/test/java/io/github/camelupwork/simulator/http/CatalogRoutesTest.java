// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.github.camelupwork.catalog.Api;
import io.github.camelupwork.catalog.Binding;
import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every binding of the catalog is found under its own address, and under no other's. */
class CatalogRoutesTest {

    private static final Catalog CATALOG = Catalog.load();

    private final Router router = new Router(CATALOG.operations());

    static Stream<Arguments> bindings() {
        return CATALOG.operations().stream().flatMap(operation -> operation.bindings().stream()
                .filter(binding -> Set.of(Api.REST, Api.V3).contains(binding.api()))
                .map(binding -> Arguments.of(operation.name(), binding.reference())));
    }

    @ParameterizedTest
    @MethodSource("bindings")
    void isFoundByItsAddress(String name, String reference) {
        Operation operation = CATALOG.operation(name).orElseThrow();
        Binding binding = operation.bindings().stream()
                .filter(each -> each.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        IncomingRequest request = Requests.of(binding.method(), address(binding), null, Map.of(), "");

        Router.Match match =
                router.route(request, new RequestParameters(binding.method(), null, new HashMap<>(binding.fixed())));

        assertThat(match.binding().reference()).isEqualTo(reference);
        assertThat(match.path())
                .allSatisfy((parameter, value) -> assertThat(value).isEqualTo(parameter));
    }

    private static String address(Binding binding) {
        return binding.server().getPath() + binding.path().replace("{", "").replace("}", "");
    }
}
