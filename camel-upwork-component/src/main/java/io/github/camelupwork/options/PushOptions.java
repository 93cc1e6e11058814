// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.time.Duration;

import io.github.camelupwork.exception.UpworkArgumentException;
import io.github.camelupwork.push.PushAuthentication;
import io.github.camelupwork.push.PushGuard;
import io.github.camelupwork.push.PushSecret;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The pushes that wake consumers: who may send them, and how often they make consumers poll. */
@UriParams
public class PushOptions {

    private static final int DEFAULT_MAX_BODY = 65_536;
    private static final String DEFAULT_HEADER = "Authorization";

    @UriParam(
            label = "security",
            secret = true,
            description = "The secret that the sender of pushes shares, of at least 16 bytes; needed for"
                    + " webhook:upwork:push/wake. Base64 if it begins with whsec_")
    private String pushSecret;

    @UriParam(
            label = "security",
            defaultValue = "signature",
            description = "How a push shows that its sender knows pushSecret: by a signature over id, time and body in"
                    + " the headers webhook-id, webhook-timestamp and webhook-signature, as Standard Webhooks"
                    + " define it; or by the secret itself in pushHeader, which protects against no copy")
    private PushAuthentication pushAuthentication = PushAuthentication.signature;

    @UriParam(
            label = "security",
            defaultValue = DEFAULT_HEADER,
            description = "The header with the secret for pushAuthentication=header; 'Bearer ' may precede it")
    private String pushHeader = DEFAULT_HEADER;

    @UriParam(
            label = "security",
            defaultValue = "300000",
            javaType = "java.time.Duration",
            description = "How far the timestamp of a signed push may be from now; for twice as long its id is"
                    + " remembered, so that a copy is refused")
    private long pushTolerance = 300_000;

    @UriParam(
            label = "security",
            defaultValue = "" + DEFAULT_MAX_BODY,
            description = "The largest body of a push, in bytes; larger ones are refused")
    private int pushMaxBody = DEFAULT_MAX_BODY;

    @UriParam(
            label = "consumer,advanced",
            defaultValue = "5000",
            javaType = "java.time.Duration",
            description = "Minimum time between the beginnings of two polls of a consumer that were started by pushes"
                    + " or push/wake; the first one starts at once")
    private long pushSpacing = 5_000;

    /**
     * Returns what a push has to be like.
     *
     * @throws UpworkArgumentException if the secret is missing or unfit; the message does not show it
     */
    public PushGuard.Settings guard(String operation) {
        if (pushSecret == null || pushSecret.isBlank()) {
            throw refused(
                    operation,
                    "is missing; set camel.component.upwork.push-secret to what the sender of pushes signs with",
                    null);
        }
        try {
            return new PushGuard.Settings(
                    new PushSecret(pushSecret),
                    pushAuthentication,
                    pushHeader,
                    Duration.ofMillis(pushTolerance),
                    pushMaxBody);
        } catch (IllegalArgumentException e) {
            throw refused(operation, "cannot be used: " + e.getMessage(), e);
        }
    }

    private static UpworkArgumentException refused(String operation, String why, Exception cause) {
        return new UpworkArgumentException(
                operation, "pushSecret", "option 'pushSecret' of the component " + why, cause);
    }

    public String getPushSecret() {
        return pushSecret;
    }

    public void setPushSecret(String pushSecret) {
        this.pushSecret = pushSecret;
    }

    public PushAuthentication getPushAuthentication() {
        return pushAuthentication;
    }

    public void setPushAuthentication(PushAuthentication pushAuthentication) {
        this.pushAuthentication = pushAuthentication;
    }

    public String getPushHeader() {
        return pushHeader;
    }

    public void setPushHeader(String pushHeader) {
        this.pushHeader = pushHeader;
    }

    public long getPushTolerance() {
        return pushTolerance;
    }

    public void setPushTolerance(long pushTolerance) {
        this.pushTolerance = pushTolerance;
    }

    public int getPushMaxBody() {
        return pushMaxBody;
    }

    public void setPushMaxBody(int pushMaxBody) {
        this.pushMaxBody = pushMaxBody;
    }

    public long getPushSpacing() {
        return pushSpacing;
    }

    public void setPushSpacing(long pushSpacing) {
        this.pushSpacing = pushSpacing;
    }
}
