package wenshu.docx.xml;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Writes a tree as UTF-8 XML: same tree, same bytes. */
public final class XmlWriter {

    /** Parts that every producer writes without a prefix; tools that look for plain names find them so. */
    private static final Set<String> PLAIN = Set.of("rel", "ct", "ep");

    private final StringBuilder out = new StringBuilder(4096);
    /** The prefix left off in this part, with its colon; or null. */
    private final String plain;

    private XmlWriter(XmlElement root) {
        int colon = root.name().indexOf(':');
        plain = colon > 0 && PLAIN.contains(root.name().substring(0, colon)) ? root.name().substring(0, colon + 1) : null;
    }

    private String written(String name) {
        return plain != null && name.startsWith(plain) ? name.substring(plain.length()) : name;
    }

    /** Serialises a part; characters that XML 1.0 forbids are left out. */
    public static byte[] write(XmlDocument document) {
        XmlWriter writer = new XmlWriter(document.root());
        writer.out.append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        writer.root(document);
        return writer.out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void root(XmlDocument document) {
        XmlElement root = document.root();
        TreeSet<String> used = new TreeSet<>();
        collectPrefixes(root, used);
        ignorablePrefixes(root, used);
        out.append('<').append(written(root.name()));
        for (String prefix : used) {
            String uri = Namespaces.uriOf(prefix) != null ? Namespaces.uriOf(prefix) : document.namespaces().get(prefix);
            if (uri != null && !prefix.equals("xml")) {
                boolean unprefixed = plain != null && plain.equals(prefix + ":");
                out.append(unprefixed ? " xmlns" : " xmlns:" + prefix).append("=\"");
                escape(uri, true);
                out.append('"');
            }
        }
        body(root);
    }

    private static void ignorablePrefixes(XmlElement root, TreeSet<String> used) {
        String ignorable = root.attribute("mc:Ignorable");
        if (ignorable != null) {
            used.addAll(java.util.List.of(ignorable.trim().split("\\s+")));
        }
    }

    private static void collectPrefixes(XmlElement element, TreeSet<String> used) {
        collectPrefix(element.name(), used);
        for (String attribute : element.attributesSeen().keySet()) {
            collectPrefix(attribute, used);
        }
        String requires = element.attribute("Requires");
        if (requires != null && element.is("mc:Choice")) {
            used.addAll(java.util.List.of(requires.trim().split("\\s+")));
        }
        for (XmlNode node : element.contentSeen()) {
            if (node instanceof XmlElement child) {
                collectPrefixes(child, used);
            }
        }
    }

    private static void collectPrefix(String name, TreeSet<String> used) {
        int colon = name.indexOf(':');
        if (colon > 0) {
            used.add(name.substring(0, colon));
        }
    }

    private void element(XmlElement element) {
        out.append('<').append(written(element.name()));
        body(element);
    }

    private void body(XmlElement element) {
        for (Map.Entry<String, String> attribute : element.attributesSeen().entrySet()) {
            out.append(' ').append(attribute.getKey()).append("=\"");
            escape(attribute.getValue(), true);
            out.append('"');
        }
        if (element.contentSeen().isEmpty()) {
            out.append("/>");
            return;
        }
        out.append('>');
        for (XmlNode node : element.contentSeen()) {
            switch (node) {
                case XmlText text -> escape(text.value(), false);
                case XmlElement child -> element(child);
            }
        }
        out.append("</").append(written(element.name())).append('>');
    }

    private void escape(String value, boolean attribute) {
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append(attribute ? "&quot;" : "\"");
                case '\n', '\t', '\r' -> {
                    if (attribute || c == '\r') {
                        out.append("&#").append(c).append(';');
                    } else {
                        out.append((char) c);
                    }
                }
                default -> {
                    if (allowed(c)) {
                        out.appendCodePoint(c);
                    }
                }
            }
        }
    }

    /** XML 1.0, production 2 (Char). */
    private static boolean allowed(int c) {
        return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
