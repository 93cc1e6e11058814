// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.apache.hc.core5.http.message.BasicNameValuePair;
import org.junit.jupiter.api.Test;

class UpworkRequestTest {

    private static final URI PLACE = URI.create("https://www.upwork.com/api/a/~01;b%20c.json?q=%3B");

    @Test
    void keepsTheAddressAsItWasEncoded() throws Exception {
        ClassicHttpRequest http = new UpworkRequest("GET", PLACE, List.of(), null).toHttp();
        assertThat(http.getUri()).isEqualTo(PLACE);
        assertThat(http.getRequestUri()).isEqualTo("/api/a/~01;b%20c.json?q=%3B");
        assertThat(http.getEntity()).isNull();
    }

    @Test
    void sendsAFormInUtf8() throws Exception {
        ClassicHttpRequest http =
                new UpworkRequest("POST", PLACE, List.of(new BasicNameValuePair("a", "\u00fc b")), null).toHttp();
        assertThat(EntityUtils.toString(http.getEntity())).isEqualTo("a=%C3%BC+b");
        assertThat(http.getEntity().getContentType()).startsWith("application/x-www-form-urlencoded");
    }

    @Test
    void sendsJsonInUtf8AndDoesNotSignIt() throws Exception {
        UpworkRequest request = new UpworkRequest("PUT", PLACE, List.of(), "{\"a\":\"\u00fc\"}");
        assertThat(EntityUtils.toByteArray(request.toHttp().getEntity()))
                .isEqualTo("{\"a\":\"\u00fc\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(request.toHttp().getEntity().getContentType()).isEqualTo("application/json");
        assertThat(request.toSign().form()).isEmpty();
    }

    @Test
    void makesAFreshRequestEachTime() {
        UpworkRequest request = new UpworkRequest("GET", PLACE, List.of(), null);
        assertThat(request.toHttp()).isNotSameAs(request.toHttp());
    }
}
