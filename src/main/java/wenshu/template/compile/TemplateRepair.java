package wenshu.template.compile;

import java.util.IdentityHashMap;
import java.util.Map;
import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlDocument;
import wenshu.docx.xml.XmlElement;
import wenshu.template.compile.ParagraphCutter.Marker;

/** Writes every tag of a template as it should be written: half-width braces, no stray spaces, one run. */
public final class TemplateRepair {

    private TemplateRepair() {
    }

    /** The mended template; tags that cannot be read stay as they are. */
    public static byte[] mend(String name, byte[] docx) {
        OpcPackage template = OpcPackage.read(name, docx);
        String main = template.mainDocument();
        OpcPackage mended = part(template, main);
        for (Relationship relationship : template.relationships(main)) {
            if (TemplateCompiler.STORIES.containsKey(relationship.type()) && !relationship.external()
                    && template.has(relationship.target())) {
                mended = part(mended, relationship.target());
            }
        }
        return mended.toBytes();
    }

    private static OpcPackage part(OpcPackage template, String part) {
        XmlDocument document = template.xml(part);
        Map<XmlElement, Marker> markers = new IdentityHashMap<>();
        TemplateCompiler.cut(document.root(), markers);
        if (markers.isEmpty()) {
            return template;
        }
        write(document.root(), markers);
        return template.with(part, document);
    }

    private static void write(XmlElement element, Map<XmlElement, Marker> markers) {
        for (int i = 0; i < element.content().size(); i++) {
            if (element.content().get(i) instanceof XmlElement child) {
                Marker marker = markers.get(child);
                if (marker == null) {
                    write(child, markers);
                } else {
                    String text = marker.found().tag() == null ? marker.found().raw() : marker.found().canonical();
                    element.content().set(i, new XmlElement("w:t").with("xml:space", "preserve").text(text));
                }
            }
        }
    }
}
