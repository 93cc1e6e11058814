// Licensed under the Apache License, Version 2.0; see LICENSE.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes the search index of the static site: the sections of all pages with their words, as a script that a page loads. */
public final class SiteIndex {

    private SiteIndex() {}

    /** @param args folder of the AsciiDoc pages, file to write */
    public static void main(String[] args) throws IOException {
        Path docs = Path.of(args[0]);
        List<String> sections = new ArrayList<>();
        try (Stream<Path> files = Files.walk(docs)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".adoc")).sorted().toList()) {
                add(docs.relativize(file).toString().replace('\\', '/').replace(".adoc", ".html"), file, sections);
            }
        }
        Path target = Path.of(args[1]);
        Files.createDirectories(target.getParent());
        Files.writeString(target, "window.upworkSearchIndex = [\n" + String.join(",\n", sections) + "\n];\n");
    }

    private static void add(String page, Path file, List<String> sections) throws IOException {
        String title = page;
        String anchor = "";
        String heading = "";
        String given = null;
        StringBuilder text = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
            if (line.matches("\\[\\[\\w[\\w-]*]]|\\[#\\w[\\w-]*]")) {
                given = line.replaceAll("[\\[\\]#]", "");
            } else if (line.matches("={1,4} .*")) {
                sections.add(section(page, anchor, title, heading, text));
                text.setLength(0);
                heading = line.replaceFirst("=+ ", "").replaceAll("[`*+]", "");
                boolean isTitle = line.startsWith("= ");
                title = isTitle ? heading : title;
                anchor = isTitle ? "" : given != null ? given : id(heading);
                given = null;
            } else if (!line.startsWith("//") && !line.startsWith(":")) {
                text.append(line).append(' ');
            }
        }
        sections.add(section(page, anchor, title, heading, text));
    }

    /** The id that Asciidoctor gives to a section without one. */
    private static String id(String heading) {
        return "_" + heading.toLowerCase(java.util.Locale.ROOT)
                .replaceAll("[^\\w .-]", "")
                .replaceAll("[ .-]+", "_")
                .replaceAll("_$", "");
    }

    private static String section(String page, String anchor, String title, String heading, CharSequence text) {
        return "[" + quote(page + (anchor.isEmpty() ? "" : "#" + anchor)) + "," + quote(title) + "," + quote(heading) + ","
                + quote(text.toString().replaceAll("[|`*+\\[\\]<>=]+", " ").replaceAll("\\s+", " ").strip()) + "]";
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
