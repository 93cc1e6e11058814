// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A library that only some hubs need, so that those add it themselves. */
public enum OptionalLibrary {
    /** Reads and writes GraphQL documents. */
    GRAPHQL_JAVA("com.graphql-java:graphql-java", "graphql.parser.Parser"),
    /** Puts an endpoint behind an HTTP server. */
    CAMEL_WEBHOOK("org.apache.camel:camel-webhook", "org.apache.camel.component.webhook.WebhookCapableEndpoint"),
    /** The embedded database. */
    H2("com.h2database:h2", "org.h2.jdbcx.JdbcConnectionPool");

    private final String artifact;
    private final boolean present;

    OptionalLibrary(String artifact, String type) {
        this.artifact = artifact;
        this.present = isPresent(type);
    }

    private static boolean isPresent(String type) {
        try {
            Class.forName(type, false, OptionalLibrary.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    /** Returns whether it is on the class path. */
    public boolean isPresent() {
        return present;
    }

    /**
     * Refuses a call that cannot be made without it.
     *
     * @param operation the operation that is called
     * @param user      what of the hub needs it
     * @throws UpworkLibraryException if it is not on the class path
     */
    public void require(String operation, String user) {
        if (!present) {
            throw new UpworkLibraryException(operation, missing(user));
        }
    }

    /** Returns the text for a person who has to add it. */
    public String missing(String user) {
        return user + " needs a library that is not on the class path; add the dependency " + artifact
                + " to the project of the hub (versions: docs/upwork-component.adoc, Libraries)";
    }
}
