// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.transform;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.spi.DataType;
import org.apache.camel.spi.DataTypeTransformer;
import org.apache.camel.spi.Transformer;

/** The data type {@code upwork:json}: items of a consumer and answers of Upwork as JSON text. */
@DataTypeTransformer(name = "upwork:json", description = "Items and answers of Upwork as JSON")
public class JsonDataType extends Transformer {

    @Override
    public void transform(Message message, DataType from, DataType to) {
        message.setBody(JsonBodies.text(message));
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
    }
}
