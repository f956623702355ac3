package wenshu.template.stamp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Parts;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.docx.xml.XmlReader;
import wenshu.fault.FaultException;

/**
 * What a document says about the template it was made with: custom properties of the file (ECMA-376 Part 1, 22.3), which
 * Word, WPS and LibreOffice show under "custom" and keep when they save. It prints nothing and says nothing about people.
 *
 * @param name the template's name
 * @param version which edition it is, as its form.yaml says; may be empty
 * @param hash SHA-256 of template and form.yaml, lower-case hexadecimal
 */
public record TemplateStamp(String name, String version, String hash) {

    private static final String PART = "docProps/custom.xml";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    private static final String EMPTY = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties\""
            + " xmlns:vt=\"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes\"/>";
    /** The identifier that every custom property has. */
    private static final String FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
    private static final String NAME = "文书模板";
    private static final String VERSION = "文书模板版本";
    private static final String HASH = "文书模板校验值";

    /** The document with this stamp; an older one is replaced, other properties stay. */
    public OpcPackage on(OpcPackage file) {
        String part = part(file).orElse(PART);
        boolean known = file.has(part);
        XmlDocument properties = known ? file.xml(part)
                : XmlReader.read(PART, EMPTY.getBytes(StandardCharsets.UTF_8));
        XmlElement root = properties.root();
        String prefix = root.name().substring(0, root.name().indexOf(':') + 1);
        Map<String, String> ours = new LinkedHashMap<>();
        ours.put(NAME, name);
        ours.put(VERSION, version);
        ours.put(HASH, hash);
        root.content().removeIf(node -> node instanceof XmlElement child && ours.containsKey(String.valueOf(child.attribute("name"))));
        int[] id = {root.children().stream().mapToInt(TemplateStamp::id).max().orElse(1)};
        ours.forEach((key, value) -> root.addNew(prefix + "property").with("fmtid", FORMAT).with("pid", Integer.toString(++id[0]))
                .with("name", key).addNew(text(properties)).text(value));
        OpcPackage stamped = file.with(part, properties);
        return known ? stamped : Parts.related(Parts.typed(stamped, part, TYPE), "", "rWenshuTemplate", "custom-properties", part);
    }

    private static int id(XmlElement property) {
        String id = property.attribute("pid");
        return id != null && id.matches("\\d{1,8}") ? Integer.parseInt(id) : 1;
    }

    /** The element for text under the prefix that this part has for its namespace. */
    private static String text(XmlDocument properties) {
        return properties.namespaces().entrySet().stream().filter(entry -> entry.getValue().endsWith("/docPropsVTypes"))
                .map(Map.Entry::getKey).findFirst().orElse("vt") + ":lpwstr";
    }

    private static Optional<String> part(OpcPackage file) {
        return file.relationships("").stream().filter(related -> related.type().equals("custom-properties") && !related.external())
                .map(Relationship::target).filter(file::has).findFirst();
    }

    /** The stamp of a document; empty when it has none, or none that makes sense. */
    public static Optional<TemplateStamp> of(OpcPackage file) {
        Map<String, String> found = new LinkedHashMap<>();
        try {
            part(file).ifPresent(part -> file.xml(part).root().children().forEach(property ->
                    found.put(String.valueOf(property.attribute("name")), property.allText().strip())));
        } catch (FaultException e) {
            return Optional.empty();
        }
        String hash = found.getOrDefault(HASH, "");
        String name = found.getOrDefault(NAME, "");
        return name.isEmpty() || name.length() > 200 || !hash.matches("[0-9a-f]{64}") ? Optional.empty()
                : Optional.of(new TemplateStamp(name, found.getOrDefault(VERSION, ""), hash));
    }
}
