// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.exception;

/** A list broke off while it was read page by page. The cause is what went wrong; its status is told here too. */
public class UpworkInterruptedListException extends UpworkException {

    private static final long serialVersionUID = 1L;

    private final long itemsRead;

    /**
     * @param itemsRead how many items had been handed over
     * @param cause     what went wrong with the next page
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

    /** How many items had been handed over; with {@code offset} moved by so many, the rest can be asked for. */
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
