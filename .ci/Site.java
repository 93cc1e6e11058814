// Licensed under the Apache License, Version 2.0; see LICENSE.
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finishes the static site that Asciidoctor made. Writes the search index: the sections of all pages with their words, as a script
 * that a page loads. Links to files of the project that are no pages lead to its repository. Fails if a link leads nowhere.
 */
final class Site {


    private static final Pattern SECTION = Pattern.compile("<h([1-6])(?: id=\"([^\"]*)\")?[^>]*>(.*?)</h\\1>", Pattern.DOTALL);
    private static final Pattern TARGET = Pattern.compile("(?:href|src)=\"([^\":]*?)(?:#([^\"]*))?\"");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");

    private static final Pattern OUTSIDE = Pattern.compile("href=\"(?:\\.\\./)+([^\"#]*)");

    private final Path site;
    private final Map<String, String> pages = new TreeMap<>();

    private Site(Path site) throws IOException {
        this.site = site;
        try (Stream<Path> files = Files.walk(site)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".html") && !f.getFileName().toString().startsWith("docinfo")).toList()) {
                pages.put(site.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
    }

    /** @param args folder of the site, address of the project's files in its repository */
    public static void main(String[] args) throws IOException {
        Site made = new Site(Path.of(args[0]));
        Files.writeString(
                made.site.resolve("search-index.js"),
                "window.upworkSearchIndex = [\n" + String.join(",\n", made.sections()) + "\n];\n");
        List<String> broken = made.broken();
        for (Map.Entry<String, String> page : made.pages.entrySet()) {
            Files.writeString(made.site.resolve(page.getKey()), made.linked(page.getKey(), page.getValue(), args[1]));
        }
        if (!broken.isEmpty()) {
            throw new IllegalStateException("Links to nothing:\n" + String.join("\n", broken));
        }
    }

    private List<String> sections() {
        List<String> sections = new ArrayList<>();
        pages.forEach((page, html) -> {
            String body = html.substring(html.indexOf("<div id=\"content\">"), html.indexOf("<div id=\"footer\">"));
            Matcher title = SECTION.matcher(html);
            String name = title.find() ? text(title.group(3)) : page;
            String anchor = "";
            String heading = name;
            int start = 0;
            for (Matcher section = SECTION.matcher(body); section.find(); start = section.end()) {
                sections.add(section(page + anchor, name, heading, body.substring(start, section.start())));
                anchor = section.group(2) == null ? "" : "#" + section.group(2);
                heading = text(section.group(3));
            }
            sections.add(section(page + anchor, name, heading, body.substring(start)));
        });
        return sections;
    }

    private List<String> broken() {
        List<String> broken = new ArrayList<>();
        pages.forEach((page, html) -> TARGET.matcher(html).results().forEach(link -> {
            String path = link.group(1).isEmpty() ? page : Path.of(page).resolveSibling(link.group(1)).normalize().toString();
            String id = link.group(2);
            boolean there = path.startsWith("../")
                    ? Files.exists(Path.of(path.substring(3)))
                    : Files.exists(site.resolve(path)) && (id == null || id.isEmpty() || ids(path).contains(id));
            if (!there) {
                broken.add(page + ": " + link.group());
            }
        }));
        return broken;
    }

    /** The page with links to the repository where they lead out of the site. */
    private String linked(String page, String html, String repository) {
        return OUTSIDE.matcher(html).replaceAll(link -> {
            Path target = Path.of(page).resolveSibling(link.group().substring(6)).normalize();
            return Matcher.quoteReplacement(target.startsWith("..") ? "href=\"" + repository + target.toString().substring(3) : link.group());
        });
    }

    private List<String> ids(String page) {
        return ID.matcher(pages.getOrDefault(page, "")).results().map(id -> id.group(1)).toList();
    }

    private static String section(String target, String title, String heading, String html) {
        return "[" + quote(target) + "," + quote(title) + "," + quote(heading) + "," + quote(text(html)) + "]";
    }

    private static String text(String html) {
        return html.replaceAll("<[^>]*>", " ").replace("&lt;", "<").replace("&gt;", ">").replaceAll("&#\\d+;", " ").replace("&amp;", "&")
                .replaceAll("[|`*+\\[\\]<>=]+", " ").replaceAll("\\s+", " ").strip();
    }

    private static String quote(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
