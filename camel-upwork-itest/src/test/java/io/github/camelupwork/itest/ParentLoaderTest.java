// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Camel JBang, application servers and Maven have Camel, Jackson and the database in a parent of the class loader that the
 * component is in, and the thread's context loader knows only the parent.
 */
class ParentLoaderTest {

    @Test
    void theComponentMayLieInAChildOfTheLoaderThatHasCamelAndJackson(@TempDir Path state) throws Exception {
        List<URL> own = new ArrayList<>();
        List<URL> others = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            (isOwn(entry) ? own : others).add(url(entry));
        }
        assertThat(own).as("component, simulator and tests").hasSizeGreaterThanOrEqualTo(3);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader parent = loader(others, ClassLoader.getPlatformClassLoader());
                URLClassLoader child = loader(own, parent)) {
            thread.setContextClassLoader(parent);
            Object answers = ((Callable<?>) child.loadClass(ChildLoaderRoutes.class.getName())
                            .getConstructor(Path.class, ClassLoader.class)
                            .newInstance(state, child))
                    .call();
            assertThat(answers).isEqualTo("OK");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static boolean isOwn(String entry) {
        return new File(entry).isDirectory() || entry.contains("camel-upwork");
    }

    private static URL url(String entry) throws MalformedURLException {
        return new File(entry).toURI().toURL();
    }

    private static URLClassLoader loader(List<URL> entries, ClassLoader parent) {
        return new URLClassLoader(entries.toArray(new URL[0]), parent);
    }
}
