// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

import io.github.camelupwork.catalog.Catalog;
import io.github.camelupwork.catalog.Operation;
import io.github.camelupwork.catalog.Suggestion;
import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.util.StringHelper;

/** Refusals of names that do not exist: they say what was meant, or what there is. */
public final class UnknownName {

    private UnknownName() {}

    /** No operation is called like the path of the URI. */
    public static UpworkArgumentException operation(Catalog catalog, String path) {
        String group = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
        List<Operation> inGroup = catalog.group(group);
        List<String> known = inGroup.isEmpty()
                ? catalog.groups()
                : inGroup.stream().map(Operation::name).toList();
        String what = path.isEmpty()
                ? "name an operation, as in upwork:offers/list"
                : (inGroup.isEmpty() ? "no such group of operations" : "no such operation")
                        + Suggestion.text(inGroup.isEmpty() ? group : path, known);
        return new UpworkArgumentException(
                path.isEmpty() ? "upwork" : path, null, what + "; there are " + String.join(", ", known), null);
    }

    /**
     * No option of the endpoint has that name.
     *
     * @param ofComponent true for the name of an option of the component
     * @param known       the options of the endpoint, from which one is suggested
     * @param taken       those of them that the operation itself takes
     */
    static UpworkArgumentException option(
            Operation operation,
            String name,
            Predicate<String> ofComponent,
            Collection<String> known,
            Collection<String> taken) {
        String way = ofComponent.test(name)
                ? "; it is one of the component: camel.component.upwork." + StringHelper.camelCaseToDash(name)
                : Suggestion.text(name, known) + "; the operation takes " + String.join(", ", taken);
        String hint = name.matches("\\w[\\w.-]*")
                ? ""
                : "; if it is the rest of a value with an & in it, write that value as RAW(...), as in"
                        + " category2=RAW(Web, Mobile & Software Dev)";
        return new UpworkArgumentException(
                operation.name(), name, "unknown option '" + name + "' in the endpoint URI" + hint + way, null);
    }
}
