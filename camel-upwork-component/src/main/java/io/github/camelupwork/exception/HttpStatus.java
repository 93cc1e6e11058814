// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** The HTTP statuses that failures have. */
final class HttpStatus {

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int CONFLICT = 409;
    static final int CONTENT_TOO_LARGE = 413;
    static final int TOO_MANY_REQUESTS = 429;
    static final int SERVER_ERROR = 500;
    static final int BAD_GATEWAY = 502;
    static final int SERVICE_UNAVAILABLE = 503;
    static final int GATEWAY_TIMEOUT = 504;

    private HttpStatus() {}
}
