// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A list broke off while it was read page by page. The cause is the failure, whose status this exception has. */
public class UpworkInterruptedListException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final long itemsRead;

    /**
     * @param itemsRead the number of items delivered
     * @param cause     the failure of the next page
     */
    public UpworkInterruptedListException(long itemsRead, UpworkException cause) {
        super(
                new Failure(
                        cause.getOperation(),
                        cause.getUpworkStatus(),
                        cause.getUpworkCode(),
                        "the list broke off after " + itemsRead + " items: " + cause.getUpworkMessage(),
                        cause.getRequestId(),
                        cause.getPermission()),
                cause);
        this.itemsRead = itemsRead;
    }

    /** Returns the number of items delivered; with {@code offset} increased by it, the rest can be requested. */
    public long getItemsRead() {
        return itemsRead;
    }

    @Override
    protected int httpStatus(int upworkStatus) {
        return getCause() instanceof UpworkException cause
                ? cause.getHttpResponseCode()
                : super.httpStatus(upworkStatus);
    }
}
