// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

class PathTemplateTest {

    @Test
    void takesValuesOutAndDecodesThem() {
        assertThat(new PathTemplate("/a/{x}/{from},{till}").match("/a/%C3%BC%20+%2F/1%2C2"))
                .contains(Map.of("x", "ü +/", "from", "1", "till", "2"));
    }

    @Test
    void literalsAreLiteral() {
        assertThat(new PathTemplate("/a.b").match("/axb")).isEmpty();
        assertThat(new PathTemplate("/a/{x}").match("/a/")).isEmpty();
        assertThat(new PathTemplate("/a/{x}").match("/a/b/c")).isEmpty();
    }

    @Test
    void whatCannotBeDecodedStaysAsItIs() {
        assertThat(new PathTemplate("/a/{x}").match("/a/%ZZ")).contains(Map.of("x", "%ZZ"));
    }

    @Test
    void countsItsLiterals() {
        assertThat(new PathTemplate("/a/{x}/b").literals()).isEqualTo(5);
        assertThat(new PathTemplate("/a").literals()).isEqualTo(2);
    }
}
