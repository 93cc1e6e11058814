// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a report in XML. */
final class XmlReportWriter implements ReportWriter {

    @Override
    public void write(
            List<ReportColumn> columns,
            Iterator<? extends Map<String, ?>> rows,
            Map<String, ?> envelope,
            OutputStream out)
            throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("response");
            elements(envelope, xml);
            xml.writeStartElement("table");
            if (!columns.isEmpty()) {
                columns(columns, xml);
                rows(columns, rows, xml);
            }
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw e.getNestedException() instanceof IOException io ? io : new IOException(e);
        }
    }

    private static void elements(Map<?, ?> values, XMLStreamWriter xml) throws XMLStreamException, IOException {
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            xml.writeStartElement(entry.getKey().toString());
            if (entry.getValue() instanceof Map<?, ?> children) {
                elements(children, xml);
            } else if (entry.getValue() != null) {
                text(entry.getValue().toString(), xml);
            }
            xml.writeEndElement();
        }
    }

    private static void columns(List<ReportColumn> columns, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        xml.writeStartElement("cols");
        for (ReportColumn column : columns) {
            xml.writeStartElement("col");
            element("id", column.id(), xml);
            element("label", column.label(), xml);
            element("type", column.type().wireName(), xml);
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void rows(List<ReportColumn> columns, Iterator<? extends Map<String, ?>> rows, XMLStreamWriter xml)
            throws XMLStreamException, IOException {
        xml.writeStartElement("rows");
        while (rows.hasNext()) {
            Map<String, ?> row = rows.next();
            xml.writeStartElement("row");
            for (ReportColumn column : columns) {
                cell(FieldType.text(row.get(column.id())), xml);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void cell(String value, XMLStreamWriter xml) throws XMLStreamException, IOException {
        if (value == null) {
            xml.writeEmptyElement("c");
            return;
        }
        xml.writeStartElement("c");
        element("v", value, xml);
        xml.writeEndElement();
    }

    private static void element(String name, String value, XMLStreamWriter xml) throws XMLStreamException, IOException {
        xml.writeStartElement(name);
        text(value, xml);
        xml.writeEndElement();
    }

    private static void text(String text, XMLStreamWriter xml) throws XMLStreamException, IOException {
        if (!text.codePoints().allMatch(XmlReportWriter::isAllowed)) {
            throw new IOException("XML cannot hold a control character that is in a report's value");
        }
        // a reader turns bare carriage returns into line feeds, so they are written as character references
        String[] lines = text.split("\r", -1);
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                xml.writeEntityRef("#13");
            }
            xml.writeCharacters(lines[i]);
        }
    }

    private static boolean isAllowed(int c) {
        return c >= 0x20 && c <= 0xD7FF
                || c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }
}
