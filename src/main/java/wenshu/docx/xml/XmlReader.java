package wenshu.docx.xml;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import wenshu.fault.FaultException;
import wenshu.typeset.unit.LayoutStoppedException;

/** Reads an XML part into a tree without ever touching an entity, a DTD or the network. */
public final class XmlReader {

    /** Deeper nesting than this is refused: genuine papers with many content controls stay below 200. */
    private static final int MAX_DEPTH = 500;
    /** More elements than this in one part are refused: 20,000 rows of eight cells stay below 2.5 million. */
    private static final int MAX_ELEMENTS = 3_000_000;

    private static final XMLInputFactory FACTORY = factory();

    private XmlReader() {
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // JDK 25 stops at depth 100; deeply nested content controls are legitimate and we keep our own limit.
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
        return factory;
    }

    /**
     * Parses one part.
     *
     * @param part the part's name, for messages
     * @throws FaultException {@code DTD_FORBIDDEN}, {@code XML_TOO_DEEP} or {@code XML_BROKEN}
     */
    public static XmlDocument read(String part, byte[] bytes) {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(bytes));
            return new Parse(part, reader).run();
        } catch (XMLStreamException e) {
            throw new FaultException(FaultException.Kind.BAD_INPUT, java.util.List.of(new wenshu.fault.Fault(
                    "XML_BROKEN", part, "文件内部的 XML 已损坏", "请用 Word 或 WPS 打开后另存为新的 .docx 再试")), e);
        }
    }

    /** One run over one part. */
    private static final class Parse {

        private final String part;
        private final XMLStreamReader reader;
        private final Map<String, String> foreign = new LinkedHashMap<>();
        private final Map<String, String> foreignPrefix = new HashMap<>();
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private XmlElement root;
        private int elements;

        Parse(String part, XMLStreamReader reader) {
            this.part = part;
            this.reader = reader;
        }

        XmlDocument run() throws XMLStreamException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start();
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> characters();
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw FaultException.badInput(
                            "DTD_FORBIDDEN", part, "文件里含有 DTD 或实体声明", "请用 Word 或 WPS 打开后另存为新的 .docx 再试");
                    default -> { }
                }
            }
            return new XmlDocument(root, foreign);
        }

        private void start() {
            if ((++elements & 0xFFF) == 0) {
                LayoutStoppedException.check();
            }
            if (elements > MAX_ELEMENTS) {
                throw FaultException.of(FaultException.Kind.TOO_LARGE, "XML_TOO_LARGE", part,
                        "文件内部的内容过多", "请把文件拆成几份再试");
            }
            XmlElement element = new XmlElement(qualified(reader.getNamespaceURI(), reader.getPrefix(),
                    reader.getLocalName()));
            for (int i = 0; i < reader.getNamespaceCount(); i++) {
                declare(reader.getNamespaceURI(i), reader.getNamespacePrefix(i));
            }
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                element.with(qualified(reader.getAttributeNamespace(i), reader.getAttributePrefix(i),
                        reader.getAttributeLocalName(i)), reader.getAttributeValue(i));
            }
            if (open.isEmpty()) {
                root = element;
            } else {
                open.peek().add(element);
            }
            open.push(element);
            if (open.size() > MAX_DEPTH) {
                throw FaultException.badInput("XML_TOO_DEEP", part, "文件内部嵌套超过 " + MAX_DEPTH + " 层",
                        "请删去多余的嵌套表格或内容控件后再试");
            }
        }

        private void characters() {
            if (!open.isEmpty() && reader.getTextLength() > 0) {
                open.peek().text(reader.getText());
            }
        }

        private void declare(String uri, String prefix) {
            if (uri != null && !uri.isEmpty() && prefix != null && Namespaces.prefixOf(uri) == null) {
                prefixFor(uri, prefix);
            }
        }

        private String qualified(String uri, String prefix, String local) {
            if (uri == null || uri.isEmpty()) {
                return local;
            }
            String known = Namespaces.prefixOf(uri);
            return (known != null ? known : prefixFor(uri, prefix)) + ":" + local;
        }

        private String prefixFor(String uri, String wanted) {
            return foreignPrefix.computeIfAbsent(uri, u -> {
                String base = wanted == null || wanted.isEmpty() ? "ns" : wanted;
                String candidate = base;
                for (int i = 1; Namespaces.uriOf(candidate) != null || foreign.containsKey(candidate); i++) {
                    candidate = base + i;
                }
                foreign.put(candidate, u);
                return candidate;
            });
        }
    }
}
