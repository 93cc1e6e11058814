// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.github.camelupwork.exception.UpworkArgumentException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentTextTest {

    @TempDir
    private Path folder;

    @Test
    void isItselfOrWhatAResourceHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("user.graphql"), "{ user { name } # Zo\u00eb\n}");
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            assertThat(DocumentText.of(context, "users/info", "document", "{ user { id } }"))
                    .isEqualTo("{ user { id } }");
            assertThat(DocumentText.of(context, "users/info", "document", "resource:file:" + file))
                    .contains("Zo\u00eb");
            assertThatThrownBy(() ->
                            DocumentText.of(context, "users/info", "document", "resource:file:" + folder + "/none"))
                    .isInstanceOf(UpworkArgumentException.class)
                    .hasMessageStartingWith("users/info: option 'document' names the resource 'file:")
                    .hasMessageContaining("which cannot be read");
        }
    }
}
