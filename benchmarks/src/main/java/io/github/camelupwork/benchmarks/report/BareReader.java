// Licensed under the Apache License, Version 2.0; see LICENSE.
package io.github.camelupwork.benchmarks.report;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

/** The barest loop over the bytes of a report, on the JDK's HTTP client: Jackson's parser, StAX, or lines split at commas. */
record BareReader(String address, ReportServer.Format format) {

    /** The first day of a report on GraphQL. */
    static final LocalDate FIRST = LocalDate.of(2018, 1, 1);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Writes a line for each row. */
    void copy(BufferedWriter out) throws IOException, InterruptedException, XMLStreamException {
        if (format != ReportServer.Format.GRAPHQL) {
            copy(HttpRequest.newBuilder(URI.create(address)).build(), out);
            return;
        }
        for (int month = 0; month < ReportServer.MONTHS; month++) {
            String body = "{\"query\":\"\",\"variables\":{\"from\":\"" + FIRST.plusMonths(month) + "\"}}";
            copy(
                    HttpRequest.newBuilder(URI.create(address))
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    out);
        }
    }

    private void copy(HttpRequest request, BufferedWriter out)
            throws IOException, InterruptedException, XMLStreamException {
        try (InputStream body =
                CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
            switch (format) {
                case JSON -> json(body, out);
                case XML -> xml(body, out);
                case GRAPHQL -> graphQl(body, out);
                default -> csv(body, out);
            }
        }
    }

    /** Each row is an object whose last value is that of an object within. */
    private static void graphQl(InputStream body, BufferedWriter out) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(body)) {
            String separator = "";
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.VALUE_STRING) {
                    out.append(separator).append(json.getText());
                    separator = ",";
                    if ("amount".equals(json.currentName())) {
                        out.append('\n');
                        separator = "";
                    }
                }
            }
        }
    }

    private static void json(InputStream body, BufferedWriter out) throws IOException {
        try (JsonParser json = new JsonFactory().createParser(body)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY && "c".equals(json.currentName())) {
                    String separator = "";
                    while (json.nextToken() != JsonToken.END_ARRAY) {
                        if (json.currentToken() == JsonToken.VALUE_STRING) {
                            out.append(separator).append(json.getText());
                            separator = ",";
                        }
                    }
                    out.append('\n');
                }
            }
        }
    }

    private static void xml(InputStream body, BufferedWriter out) throws IOException, XMLStreamException {
        XMLStreamReader xml = XMLInputFactory.newDefaultFactory().createXMLStreamReader(body);
        String separator = "";
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("v")) {
                out.append(separator).append(xml.getElementText());
                separator = ",";
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("row")) {
                out.append('\n');
                separator = "";
            }
        }
    }

    private static void csv(InputStream body, BufferedWriter out) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
        lines.readLine();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String separator = "";
            for (String cell : line.split(",")) {
                out.append(separator).append(cell);
                separator = ",";
            }
            out.append('\n');
        }
    }
}
