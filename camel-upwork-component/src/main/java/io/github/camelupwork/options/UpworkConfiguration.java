// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.options;

import java.util.Map;

import io.github.camelupwork.client.Validation;
import io.github.camelupwork.graphql.Partial;
import io.github.camelupwork.graphql.RefusedFieldPolicy;
import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Configurer;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/** The options that every operation has: its account and API, and the form of its response. */
@UriParams
@Configurer(extended = true)
public class UpworkConfiguration extends UpworkAccountConfiguration implements Cloneable {

    @UriPath(description = "Group of operations, e.g. milestones")
    @Metadata(required = true)
    private String apiName;

    @UriPath(
            description =
                    "Operation of the group, e.g. approve; may be left out where the group has the operation list")
    private String methodName;

    @UriParam(
            enums = "rest,v3,graphql",
            description = "The API to use. Unset, it follows the credentials: OAuth 1.0a keys use rest, OAuth 2.0 uses"
                    + " graphql")
    private ApiOption api;

    @UriParam(
            label = "producer",
            defaultValue = "page",
            description = "The part of a list that a message gets: one page, all pages in one List, or all pages as an"
                    + " Iterator that reads them on demand (for the Split EIP in streaming mode)")
    private FetchMode fetch = FetchMode.page;

    @UriParam(label = "producer", description = "Number of items to skip")
    private Integer offset;

    @UriParam(
            label = "producer",
            description = "Number of items per request; Upwork's default and maximum differ by operation")
    private Integer pageSize;

    @UriParam(
            label = "producer",
            description = "Maximum number of items to read with fetch=all or fetch=stream; 0 means all")
    private int maxItems;

    @UriParam(
            label = "producer",
            description =
                    "With fetch=stream, the number of rows or items that are handed on at once: each element of the"
                            + " stream is then a list of so many, so that Split makes an exchange for each list. By default each"
                            + " element is one row or item")
    private int batchSize;

    @UriParam(
            label = "common",
            enums = "rows,record,csv,xml,raw",
            description = "Form of the response: rows are Maps with typed values, record the generated records of the"
                    + " operation (io.github.camelupwork.model). Reports are also available as csv and xml;"
                    + " raw returns any response as an open stream")
    private Output output;

    @UriParam(
            label = "producer",
            enums = "fail,warn,accept",
            description = "Handling of a GraphQL response with both data and errors: the call fails, or the data is"
                    + " returned with the errors in the header CamelUpworkErrors, with or without a warning in the"
                    + " log. By default, writes fail and reads warn")
    private Partial partial;

    @UriParam(
            label = "common",
            description = "Handling of a GraphQL call when Upwork refuses fields to the API key: drop sends it again"
                    + " without them, names them in the header CamelUpworkRefusedFields and in a warning, and"
                    + " leaves them out from then on; fail throws an exception that names them. By default, reads"
                    + " drop and writes, payments and reports fail")
    private RefusedFieldPolicy refusedFields;

    @UriParam(
            label = "producer",
            description = "Time for which the response to a read is cached, such as PT10M; per account, tenant and"
                    + " call. By default only metadata is cached, for an hour; PT0S turns caching off")
    private String cacheFor;

    @UriParam(
            label = "common",
            defaultValue = "lenient",
            description = "Extent of the checks before a call is sent: strict for everything in the API reference,"
                    + " lenient for what its own sample requests comply with, off for none, so that Upwork decides")
    private Validation validate = Validation.lenient;

    @UriParam(
            label = "advanced",
            description =
                    "Sends PUT and DELETE of REST as POST with the parameter http_method, for proxies that let neither pass or"
                            + " drop the body of a DELETE")
    private boolean methodOverloading;

    @UriParam(
            label = "common",
            description = "Fields to request from GraphQL instead of those of the operation, as in"
                    + " id,title,contract(id,status): names as in the response, or fields of Upwork's schema")
    private String fields;

    @UriParam(
            label = "common",
            description = "GraphQL document to send instead of that of the operation, with the same top-level field"
                    + " and no other variables: its text, or resource: with the address of a file")
    private String document;

    @UriParam(
            label = "common",
            description = "Class to which an object, or each item of a list, a stream or a report, is converted: the"
                    + " name of a bean or record (fields that it lacks are ignored), or"
                    + " com.fasterxml.jackson.databind.JsonNode, or java.lang.String for JSON. By default, items"
                    + " are Maps")
    private String outputClass;

    @UriParam(
            label = "common",
            description = "Splits a report over a long period into requests of this length, e.g. P1M, because a long"
                    + " one may time out at Upwork: rows are merged, sums are added exactly, and the order of the"
                    + " query applies to all. The query must have a first and a last day")
    private String splitPeriod;

    @UriParam(
            label = "producer",
            enums = "parameters,none",
            description = "Use of the message body: parameters (a Map, a JSON object, a bean) or none. By default,"
                    + " writes take parameters from it and reads ignore it")
    private InBody inBody;

    @UriParam(
            label = "producer",
            defaultValue = "all",
            description = "Headers CamelUpwork.<option> of a message that are used: all, none, or a comma-separated"
                    + " list of options, PaymentKey included. For routes that start with messages from outside,"
                    + " which could contain such headers; other headers are ignored")
    private String headers = "all";

    @UriParam(
            label = "producer",
            description = "Key of the payment, from the business document, for operations that move money: the same"
                    + " key pays once. Usually set with the header CamelUpwork.PaymentKey; none turns the ledger"
                    + " off, so that a redelivered message may pay again")
    private String paymentKey;

    public String getApiName() {
        return apiName;
    }

    public void setApiName(String apiName) {
        this.apiName = apiName;
    }

    public String getMethodName() {
        return methodName;
    }

    public void setMethodName(String methodName) {
        this.methodName = methodName;
    }

    public ApiOption getApi() {
        return api;
    }

    public void setApi(ApiOption api) {
        this.api = api;
    }

    public FetchMode getFetch() {
        return fetch;
    }

    public void setFetch(FetchMode fetch) {
        this.fetch = fetch;
    }

    public Integer getOffset() {
        return offset;
    }

    public void setOffset(Integer offset) {
        this.offset = offset;
    }

    public Integer getPageSize() {
        return pageSize;
    }

    public void setPageSize(Integer pageSize) {
        this.pageSize = pageSize;
    }

    public int getBatchSize() {
        return batchSize;
    }

    public void setBatchSize(int batchSize) {
        this.batchSize = batchSize;
    }

    public int getMaxItems() {
        return maxItems;
    }

    public void setMaxItems(int maxItems) {
        this.maxItems = maxItems;
    }

    public Output getOutput() {
        return output;
    }

    public void setOutput(Output output) {
        this.output = output;
    }

    public Partial getPartial() {
        return partial;
    }

    public void setPartial(Partial partial) {
        this.partial = partial;
    }

    public RefusedFieldPolicy getRefusedFields() {
        return refusedFields;
    }

    public void setRefusedFields(RefusedFieldPolicy refusedFields) {
        this.refusedFields = refusedFields;
    }

    public String getCacheFor() {
        return cacheFor;
    }

    /** Sets the time for which the response to a read is cached, an ISO 8601 duration; null to cache metadata only. */
    public void setCacheFor(String cacheFor) {
        this.cacheFor = cacheFor;
    }

    public Validation getValidate() {
        return validate;
    }

    public void setValidate(Validation validate) {
        this.validate = validate;
    }

    public boolean isMethodOverloading() {
        return methodOverloading;
    }

    /** Sets whether PUT and DELETE of REST are sent as POST with {@code http_method}. */
    public void setMethodOverloading(boolean methodOverloading) {
        this.methodOverloading = methodOverloading;
    }

    public String getFields() {
        return fields;
    }

    public void setFields(String fields) {
        this.fields = fields;
    }

    public String getDocument() {
        return document;
    }

    public void setDocument(String document) {
        this.document = document;
    }

    public String getOutputClass() {
        return outputClass;
    }

    public void setOutputClass(String outputClass) {
        this.outputClass = outputClass;
    }

    public String getSplitPeriod() {
        return splitPeriod;
    }

    public void setSplitPeriod(String splitPeriod) {
        this.splitPeriod = splitPeriod;
    }

    public InBody getInBody() {
        return inBody;
    }

    public void setInBody(InBody inBody) {
        this.inBody = inBody;
    }

    public String getHeaders() {
        return headers;
    }

    /** Sets the message headers that are used: {@code all}, {@code none}, or a comma-separated list of option names. */
    public void setHeaders(String headers) {
        this.headers = headers;
    }

    public String getPaymentKey() {
        return paymentKey;
    }

    public void setPaymentKey(String paymentKey) {
        this.paymentKey = paymentKey;
    }

    /** The options of the operation that were set, by name; those of the group's own class. */
    public Map<String, Object> options() {
        return Map.of();
    }

    /** A copy. */
    public UpworkConfiguration copy() {
        try {
            return (UpworkConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }
}
