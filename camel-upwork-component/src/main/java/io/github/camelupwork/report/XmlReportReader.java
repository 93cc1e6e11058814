// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.report;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a report in XML, element by element; document types and entities of its own are not read. */
final class XmlReportReader extends EnvelopedReportReader {
    private static final int DEEPEST = 100;

    private final InputStream in;
    private final XMLStreamReader xml;
    private boolean inRows;
    private int depth;

    XmlReportReader(InputStream in) throws XMLStreamException {
        this.in = in;
        xml = factory().createXMLStreamReader(in);
        xml.nextTag();
        String root = xml.getLocalName();
        if (root.startsWith("error")) {
            throw ReportErrors.noTable(Map.of("error", content()));
        }
        if (!root.equals("table") && !findTable()) {
            throw ReportErrors.noTable(envelope);
        }
        enterTable();
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    @Override
    boolean readCells(Row row) throws XMLStreamException {
        if (!inRows) {
            return false;
        }
        if (openNext()) {
            while (openNext()) {
                row.add(cell());
            }
            return true;
        }
        inRows = false;
        enterTable();
        return readCells(row);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private boolean findTable() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isCharacters()) {
                text.append(xml.getText());
            } else if (xml.isStartElement()) {
                String name = xml.getLocalName();
                if (name.equals("table")) {
                    raiseError();
                    return true;
                }
                envelope.put(name, content());
            }
        }
        if (!text.toString().isBlank()) {
            envelope.putIfAbsent("message", text.toString());
        }
        return false;
    }

    /** Goes on within the table up to the first row, or through to the end if the table is over. */
    private void enterTable() throws XMLStreamException {
        while (openNext()) {
            if (xml.getLocalName().equals("cols")) {
                readColumns();
            } else if (xml.getLocalName().equals("rows")) {
                inRows = true;
                return;
            } else {
                content();
            }
        }
        readRest();
    }

    private void readRest() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                envelope.put(name, content());
            }
        }
        raiseError();
    }

    private void readColumns() throws XMLStreamException {
        List<ReportColumn> read = new ArrayList<>();
        while (openNext()) {
            Map<?, ?> col = content() instanceof Map<?, ?> map ? map : Map.of();
            String label = String.valueOf(col.containsKey("label") ? col.get("label") : col.get("id"));
            String id = String.valueOf(col.containsKey("id") ? col.get("id") : label);
            read.add(new ReportColumn(id, label, FieldType.of(String.valueOf(col.get("type")))));
        }
        columns = read;
    }

    private String cell() throws XMLStreamException {
        String value = null;
        while (openNext()) {
            value = xml.getElementText();
        }
        return value;
    }

    /** An element's content: its text, or its child elements by name. Leaves the reader at the element's end. */
    private Object content() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        Map<String, Object> children = new LinkedHashMap<>();
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (++depth > DEEPEST) {
                    throw new ReportFormatException(
                            "The report has elements that are nested more than " + DEEPEST + " deep");
                }
                children.put(name, content());
                depth--;
            } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(xml.getText());
            }
        }
        return children.isEmpty() ? text.toString() : children;
    }

    /** Steps into the next child element; false at the end of the parent. */
    private boolean openNext() throws XMLStreamException {
        return xml.nextTag() == XMLStreamConstants.START_ELEMENT;
    }
}
