// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.CamelContext;
import org.apache.camel.support.ResourceHelper;

/** The text of a document that an option gives: itself, or the address of a resource that holds it. */
public final class DocumentText {

    private static final String RESOURCE = "resource:";

    private DocumentText() {}

    /** Returns whether the value is the address of a resource. */
    public static boolean isResource(String value) {
        return value.startsWith(RESOURCE);
    }

    /**
     * The text.
     *
     * @param option which option gives it, for messages
     * @throws UpworkArgumentException if the resource cannot be read
     */
    public static String of(CamelContext context, String operation, String option, String value) {
        if (!isResource(value)) {
            return value;
        }
        String address = value.substring(RESOURCE.length());
        try (InputStream in = ResourceHelper.resolveMandatoryResourceAsInputStream(context, address)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UpworkArgumentException(
                    operation,
                    option,
                    "option '" + option + "' names the resource '" + address + "', which cannot be read: "
                            + e.getMessage(),
                    e);
        }
    }
}
