// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import io.github.camelupwork.UpworkConstants;
import io.github.camelupwork.json.Json;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/**
 * The data type {@code upwork:cloudevents}: an item of a consumer as an event of CloudEvents 1.0 in JSON. An item that is delivered
 * again has the same {@code id}, an item that changed has another.
 */
@DataTypeTransformer(name = "upwork:cloudevents", description = "Items of Upwork as CloudEvents 1.0 in JSON")
public class CloudEventDataType extends Transformer {

    private static final String CONTENT_TYPE = "application/cloudevents+json; charset=UTF-8";
    private static final String TYPE_PREFIX = "io.github.camelupwork.";

    @Override
    public void transform(Message message, DataType from, DataType to) {
        String data = JsonBodies.text(message);
        message.setBody(Json.write(event(message, data)));
        message.setHeader(Exchange.CONTENT_TYPE, CONTENT_TYPE);
    }

    private static Map<String, Object> event(Message message, String data) {
        String operation = message.getHeader(UpworkConstants.OPERATION, "unknown", String.class);
        String identity = message.getHeader(UpworkConstants.IDENTITY, String.class);
        String what = message.getHeader(UpworkConstants.EVENT, String.class);
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("specversion", "1.0");
        event.put("id", id(identity, what, data));
        event.put("source", "upwork:" + operation);
        event.put("type", TYPE_PREFIX + operation.replace('/', '.') + (what == null ? "" : "." + what));
        if (identity != null && !identity.isEmpty()) {
            event.put("subject", identity);
        }
        Instant time = message.getHeader(UpworkConstants.SERVER_TIME, Instant.class);
        if (time != null) {
            event.put("time", time.toString());
        }
        event.put("datacontenttype", "application/json");
        event.put("data", Json.read(data));
        return event;
    }

    /** The same for the same item in the same state. */
    private static String id(String identity, String what, String data) {
        String all = String.join("\n", Objects.toString(identity, ""), Objects.toString(what, ""), data);
        return UUID.nameUUIDFromBytes(all.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
