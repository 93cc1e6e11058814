// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

import io.github.camelupwork.exception.Failure;
import io.github.camelupwork.exception.UpworkReportException;
import io.github.camelupwork.exception.UpworkUnreadableAnswerException;
import io.github.camelupwork.report.ReportErrorException;
import io.github.camelupwork.report.ReportFormatException;
import io.github.camelupwork.report.ReportReader;

/** The rows of a report while it is read; failures on the way are reported like those of any other call. */
public final class ReportRows extends ItemStream<Map<String, Object>> {

    private final UpworkCall call;
    private final HttpReply reply;
    private final ReportReader rows;

    ReportRows(UpworkCall call, HttpReply reply, ReportReader rows) {
        this.call = call;
        this.reply = reply;
        this.rows = rows;
    }

    @Override
    protected boolean isThere() {
        try {
            return rows.hasNext();
        } catch (ReportErrorException e) {
            throw new UpworkReportException(
                    failure(e), e.httpStatus(), reply.redactor().cause(e));
        } catch (ReportFormatException e) {
            throw new UpworkUnreadableAnswerException(
                    failure(e), reply.redactor().cause(e));
        } catch (UncheckedIOException e) {
            throw AnswerReader.brokeOff(call, reply, e.getCause());
        }
    }

    private Failure failure(RuntimeException e) {
        return AnswerReader.failure(call, reply, e.getMessage());
    }

    @Override
    protected Map<String, Object> take() {
        reply.restart();
        return rows.next();
    }

    @Override
    protected void release() throws IOException {
        rows.close();
    }
}
