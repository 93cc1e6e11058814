// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;

import org.apache.camel.CamelContext;
import org.apache.camel.component.stub.StubComponent;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.spi.Registry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.h2.jdbcx.JdbcDataSource;

/** The recipes of the documentation and what they expect around them. */
final class Recipes {

    private static final Path PAGE = Path.of("../docs/recipes.adoc");
    private static final Pattern DELAY = Pattern.compile("delay: \\d+");

    private Recipes() {}

    /** A database, brokers and a chat that are none. */
    static DataSource surroundings(Registry registry) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        registry.bind("warehouse", DataSource.class, database);
        registry.bind("requisitions", new JdbcMessageIdRepository(database, "upwork-jobs"));
        for (String scheme : new String[] {"jms", "kafka", "https"}) {
            registry.bind(scheme, new StubComponent());
        }
        return database;
    }

    /** The statement of the page that makes the table of the warehouse. */
    static String table() throws IOException {
        return block("\\[source,sql]\n----\n(.*?)\n----");
    }

    /** Starts the recipe with that route as the page shows it, only without its pauses. */
    static void start(CamelContext context, String route) throws Exception {
        String yaml = block("\\[source,yaml]\n----\n((?:(?!----).)*id: " + route + "\n.*?)\n----");
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString(
                        route + ".yaml", DELAY.matcher(yaml).replaceAll("initialDelay: 0\n        delay: 100")));
    }

    private static String block(String pattern) throws IOException {
        Matcher block = Pattern.compile(pattern, Pattern.DOTALL).matcher(Files.readString(PAGE));
        assertThat(block.find()).isTrue();
        return block.group(1);
    }
}
