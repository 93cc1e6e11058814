// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.simulator.http;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes a response as XML. The root is {@code <response>}; a member becomes an element of its name. A list under a
 * plural name becomes one element with a child in the singular for each item ({@code <teams><team/><team/></teams>}); a
 * list under a singular name repeats that element ({@code <offer/><offer/>}), as the JSON answers of the reference
 * suggest by {@code offers.offer}.
 */
final class XmlWriter {

    private static final String ROOT = "response";
    private static final String ITEM = "item";

    private final XMLStreamWriter out;

    private XmlWriter(XMLStreamWriter out) {
        this.out = out;
    }

    static String write(Object answer) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            new XmlWriter(out).root(answer);
            out.writeEndDocument();
            out.close();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void root(Object answer) throws XMLStreamException {
        if (answer instanceof List<?> several) {
            out.writeStartElement(ROOT);
            each(ITEM, several);
            out.writeEndElement();
        } else {
            element(ROOT, answer);
        }
    }

    private void element(String name, Object value) throws XMLStreamException {
        out.writeStartElement(name(name));
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> member : map.entrySet()) {
                member(String.valueOf(member.getKey()), member.getValue());
            }
        } else if (value instanceof List<?> several) {
            each(ITEM, several);
        } else if (value != null) {
            out.writeCharacters(value.toString());
        }
        out.writeEndElement();
    }

    private void member(String name, Object value) throws XMLStreamException {
        if (!(value instanceof List<?> several)) {
            element(name, value);
        } else if (singular(name).equals(name)) {
            each(name, several);
        } else {
            out.writeStartElement(name(name));
            each(singular(name), several);
            out.writeEndElement();
        }
    }

    private void each(String name, List<?> values) throws XMLStreamException {
        for (Object value : values) {
            element(name, value);
        }
    }

    static String singular(String name) {
        if (name.endsWith("ies")) {
            return name.substring(0, name.length() - 3) + "y";
        }
        if (name.matches(".*(ss|x|ch|sh)es")) {
            return name.substring(0, name.length() - 2);
        }
        return name.endsWith("s") && !name.matches(".*(ss|us|is)") ? name.substring(0, name.length() - 1) : name;
    }

    private static String name(String name) {
        String legal = name.replaceAll("[^\\w.-]", "_");
        return legal.matches("[A-Za-z_].*") ? legal : "_" + legal;
    }
}
