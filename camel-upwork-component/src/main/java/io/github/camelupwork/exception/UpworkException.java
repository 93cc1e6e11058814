// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.apache.camel.spi.HttpResponseAware;

/**
 * A call of Upwork failed. The message names the operation, the status, Upwork's code and words and the request id; it never
 * holds a secret.
 */
public class UpworkException extends RuntimeException implements HttpResponseAware {

    private static final long serialVersionUID = 1L;

    private final Failure failure;

    /**
     * @param failure the facts of the failure
     * @param cause   the cause; nullable
     */
    public UpworkException(Failure failure, Throwable cause) {
        super(failure.text(), cause);
        this.failure = failure;
    }

    /** The operation that was called, e.g. {@code milestones/approve}. */
    public String getOperation() {
        return failure.operation();
    }

    /** Returns Upwork's internal error code; null if it sent none. */
    public String getUpworkCode() {
        return failure.code();
    }

    /** Returns Upwork's own text, or the reason of the connector where it refused by itself. */
    public String getUpworkMessage() {
        return failure.message();
    }

    /** The id of the request as the server names it; null if it sent none. */
    public String getRequestId() {
        return failure.requestId();
    }

    /** The permission of the API key that the operation needs; null if none is documented. */
    public String getPermission() {
        return failure.permission();
    }

    /**
     * Returns true if the response proves that nothing was executed: it is in Upwork's own form and gives a reason that
     * comes before execution. The page of a gateway proves nothing, whatever its status.
     */
    public boolean isRefusal() {
        return failure.refusal();
    }

    /**
     * Returns the HTTP status of Upwork's response; 0 if no response came. Errors of GraphQL and of reports come with
     * 200.
     */
    public int getUpworkStatus() {
        return failure.status();
    }

    /** Returns an HTTP status that fits the failure, for a route that responds by HTTP: always 400 or more. */
    @Override
    public int getHttpResponseCode() {
        return httpStatus(failure.status());
    }

    /**
     * The status for a failure of this kind.
     *
     * @param upworkStatus the status of Upwork's response; 0 if no response came
     */
    protected int httpStatus(int upworkStatus) {
        return upworkStatus >= HttpStatus.BAD_REQUEST ? upworkStatus : HttpStatus.BAD_GATEWAY;
    }

    /**
     * The failure as a problem of RFC 9457, to be written as {@code application/problem+json}: {@code type}, {@code title},
     * {@code status} and {@code detail}, and where they are known {@code operation}, {@code upworkStatus}, {@code upworkCode} and
     * {@code requestId}.
     */
    public Map<String, Object> getProblem() {
        String kind = getClass()
                .getSimpleName()
                .replaceAll("^Upwork|Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "urn:camel-upwork:" + (kind.isEmpty() ? "failure" : kind));
        problem.put("title", "Upwork: " + (kind.isEmpty() ? "failure" : kind.replace('-', ' ')));
        problem.put("status", getHttpResponseCode());
        problem.put("detail", printable(getMessage()));
        problem.put("operation", getOperation());
        problem.put("upworkStatus", getUpworkStatus() == 0 ? null : getUpworkStatus());
        problem.put("upworkCode", getUpworkCode());
        problem.put("requestId", getRequestId());
        problem.values().removeIf(Objects::isNull);
        return problem;
    }

    private static String printable(String text) {
        return text == null ? null : text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    }

    /** Does nothing: an exception is immutable. */
    @Override
    public void setHttpResponseCode(int code) {
        // the status is what the server sent
    }

    /** Returns Upwork's own text, on one line. */
    @Override
    public String getHttpResponseStatus() {
        return printable(getUpworkMessage());
    }

    /** Does nothing: an exception is immutable. */
    @Override
    public void setHttpResponseStatus(String status) {
        // the words are what the server sent
    }
}
