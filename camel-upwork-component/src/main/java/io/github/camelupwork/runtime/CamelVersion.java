// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.runtime;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Checks the version of Camel at the start, before a class or a method of it is found missing. */
public final class CamelVersion {

    private static final Logger LOG = LoggerFactory.getLogger(CamelVersion.class);
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*");
    private static final int OLDEST_MAJOR = 4;
    private static final int OLDEST_MINOR = 14;
    private static final String ADVICE =
            "import camel-bom (with Spring Boot before camel-spring-boot-bom) of one version,"
                    + " 4.18.0 or 4.22.0, so that all parts of Camel have it";

    private CamelVersion() {}

    /**
     * Refuses a Camel that is too old, and warns of parts of different versions.
     *
     * @param camel version of the running Camel
     * @param http  version of its HTTP component; null if the jar does not tell
     * @throws IllegalStateException if it is too old; names both versions
     */
    public static void check(String camel, String http) {
        refuseIfOld(camel, "Camel");
        if (http != null) {
            refuseIfOld(http, "camel-http");
            if (!Objects.equals(minor(camel), minor(http))) {
                LOG.warn("Camel is {}, but camel-http is {}; {}", camel, http, ADVICE);
            }
        }
    }

    private static void refuseIfOld(String version, String part) {
        Matcher numbers = VERSION.matcher(version);
        if (numbers.matches()) {
            int major = Integer.parseInt(numbers.group(1));
            if (major < OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(numbers.group(2)) < OLDEST_MINOR) {
                throw new IllegalStateException("The Upwork component needs Camel " + OLDEST_MAJOR + "." + OLDEST_MINOR
                        + " or later, but this application has " + part + " " + version + "; " + ADVICE);
            }
        }
    }

    private static String minor(String version) {
        Matcher numbers = VERSION.matcher(version);
        return numbers.matches() ? numbers.group(1) + "." + numbers.group(2) : version;
    }
}
