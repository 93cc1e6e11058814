// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The default value of the header {@code User-Agent}. */
public final class UserAgent {

    private static final String POM = "/META-INF/maven/io.github.camelupwork/camel-upwork/pom.properties";

    /** For example {@code camel-upwork/1.0.0 (Apache Camel component; Java 17.0.10)}. */
    public static final String DEFAULT =
            "camel-upwork/" + version() + " (Apache Camel component; Java " + System.getProperty("java.version") + ")";

    private UserAgent() {}

    /** As the JAR says it; classes that were not packaged have none. */
    private static String version() {
        try (InputStream in = UserAgent.class.getResourceAsStream(POM)) {
            Properties properties = new Properties();
            if (in != null) {
                properties.load(in);
            }
            return properties.getProperty("version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
