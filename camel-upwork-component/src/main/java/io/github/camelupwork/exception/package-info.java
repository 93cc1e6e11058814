// Licensed under the Apache License, Version 2.0; see LICENSE.
/**
 * The errors of the component, as one family below {@link io.github.camelupwork.exception.UpworkException}: a route can
 * catch all of them, or just the kinds that it can handle.
 *
 * <p>Part of the API: {@link Failure}, {@link GraphQLError}, {@link UpworkArgumentException},
 * {@link UpworkBadRequestException}, {@link UpworkBudgetException}, {@link UpworkConnectionException},
 * {@link UpworkException}, {@link UpworkForbiddenException}, {@link UpworkGraphQLException},
 * {@link UpworkInterruptedListException}, {@link UpworkLibraryException}, {@link UpworkNoAnswerException},
 * {@link UpworkNotFoundException}, {@link UpworkPaymentConflictException}, {@link UpworkPaymentException},
 * {@link UpworkPaymentInProgressException}, {@link UpworkPaymentUnknownException}, {@link UpworkReportException},
 * {@link UpworkServerException}, {@link UpworkTooLargeException}, {@link UpworkTooManyRequestsException},
 * {@link UpworkUnauthorizedException}, {@link UpworkUnreadableAnswerException}.
 */
package io.github.camelupwork.exception;
