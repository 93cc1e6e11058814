// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.consume;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.camel.cluster.CamelClusterService;
import org.apache.camel.component.file.cluster.FileLockClusterService;
import org.apache.camel.component.infinispan.embedded.cluster.InfinispanEmbeddedClusterService;
import org.infinispan.manager.DefaultCacheManager;

/** By what the processes of a cluster settle which of them consumes. */
public enum ClusterKind {

    /** A lock on a file that all of them see. */
    LOCK {
        @Override
        public CamelClusterService service(Path job, int interval, int port) {
            FileLockClusterService service = new FileLockClusterService();
            service.setRoot(job.resolve("locks").toString());
            service.setAcquireLockDelay(interval, TimeUnit.MILLISECONDS);
            service.setAcquireLockInterval(interval, TimeUnit.MILLISECONDS);
            return service;
        }
    },

    /**
     * Infinispan inside the processes themselves; a leader that does not renew its claim for three intervals loses
     * it.
     */
    GRID {
        @Override
        public CamelClusterService service(Path job, int interval, int port) {
            System.setProperty("grid.port", Integer.toString(port));
            System.setProperty(
                    "grid.members",
                    IntStream.rangeClosed(port, port + MEMBERS)
                            .mapToObj(each -> "127.0.0.1[" + each + "]")
                            .collect(Collectors.joining(",")));
            InfinispanEmbeddedClusterService service = new InfinispanEmbeddedClusterService();
            service.setId(UUID.randomUUID().toString());
            service.setCacheContainer(grid());
            service.setLifespan(3L * interval);
            service.setLifespanTimeUnit(TimeUnit.MILLISECONDS);
            return service;
        }
    };

    /** Ports beyond the first that grid.xml allows: the killed process may hold its own for a while. */
    private static final int MEMBERS = 2;

    /**
     * The service for one process.
     *
     * @param job      directory that all share
     * @param interval milliseconds between two looks at who leads
     * @param port     first of the ports at which the processes find each other, for a grid
     */
    public abstract CamelClusterService service(Path job, int interval, int port);

    private static DefaultCacheManager grid() {
        try {
            return new DefaultCacheManager("grid.xml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The kind of that name, in lower case. */
    public static ClusterKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
