// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.auth;

import java.time.Duration;

/**
 * Upwork did not issue a token, or there is none. The message says what was tried, what was answered and what to do; it
 * never holds a secret.
 */
public class AuthorizationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** RFC 6749 section 5.2: the code or refresh token is expired, revoked or not known. */
    public static final String INVALID_GRANT = "invalid_grant";

    private static final int FORBIDDEN = 403;

    private final int status;
    private final String error;
    private final String description;
    private final String advice;
    private final boolean passing;
    private final boolean firewall;
    private final Duration retryAfter;

    AuthorizationException(String action, TokenError tokenError, String advice, Throwable cause) {
        super(message(action, tokenError, advice), cause);
        this.status = tokenError.status();
        this.error = tokenError.error();
        this.description = tokenError.description();
        this.passing = tokenError.passing();
        this.firewall = tokenError.firewall();
        this.retryAfter = tokenError.retryAfter();
        this.advice = advice;
    }

    /** Returns the error for an account without a first token. */
    static AuthorizationException noToken(String account, String advice) {
        return new AuthorizationException("No access token for account " + account, TokenError.NONE, advice, null);
    }

    /** Returns the error for a sign-in by a person other than the one the account works for. */
    static AuthorizationException otherPerson(String what, String advice) {
        return new AuthorizationException(
                what, new TokenError(FORBIDDEN, null, null, false, false, null), advice, null);
    }

    /** The access token has expired, and there are no credentials to obtain another one. */
    static AuthorizationException noRefresh(String account, String advice) {
        return new AuthorizationException(
                "The access token of account " + account + " was refused or has ended, and there is no refresh token",
                TokenError.NONE,
                advice,
                null);
    }

    private static String message(String action, TokenError tokenError, String advice) {
        StringBuilder text = new StringBuilder(action);
        if (tokenError.status() > 0) {
            text.append(": HTTP ").append(tokenError.status());
        }
        if (tokenError.error() != null) {
            text.append(' ').append(tokenError.error());
        }
        if (tokenError.description() != null) {
            text.append(": ").append(tokenError.description());
        }
        return advice == null
                ? text.toString()
                : text.append(text.charAt(text.length() - 1) == '.' ? " " : ". ")
                        .append(advice)
                        .toString();
    }

    /** Returns the HTTP status of the response, or 0 if there was none. */
    public int status() {
        return status;
    }

    /** The server's code, such as {@code invalid_grant} or the value of {@code X-Upwork-Error-Code}; null if it sent none. */
    public String error() {
        return error;
    }

    /** Returns the error description of the server, or null. */
    public String description() {
        return description;
    }

    /** Returns advice on how a person can fix it, or null. */
    public String advice() {
        return advice;
    }

    /** Returns true if the same request may succeed later: no response, 429, 5xx, or a page of the firewall. */
    public boolean isTransient() {
        return passing;
    }

    /**
     * Returns true if the error came from the web firewall in front of the token endpoint, which says nothing about the
     * tokens.
     */
    public boolean isFirewall() {
        return firewall;
    }

    /** Returns the pause requested by the server, or null. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /**
     * Returns true if the code or refresh token is dead and a person has to authorize again: the token endpoint said so in its
     * documented form.
     */
    public boolean isInvalidGrant() {
        return INVALID_GRANT.equals(error) && !passing;
    }

    /** Returns true if nothing but a person can help, who signs in. */
    boolean needsPerson() {
        return isInvalidGrant() || status == 0 && !passing;
    }

    /** The same refusal with other advice. */
    AuthorizationException advising(String action, String other) {
        return new AuthorizationException(
                action, new TokenError(status, error, description, passing, firewall, retryAfter), other, null);
    }
}
