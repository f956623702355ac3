package wenshu.docx.read;

import wenshu.docx.opc.OpcPackage;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** Which version of Word a document wants to look like: 15 for Word 2013 and later (MS-DOCX, compatSetting). */
final class CompatibilityMode {

    /** A document that says nothing is one of Word 2007. */
    private static final int UNSAID = 12;

    private CompatibilityMode() {
    }

    static int read(OpcPackage file, String main) {
        for (Relationship relationship : file.relationships(main)) {
            if (relationship.type().equals("settings") && file.has(relationship.target())) {
                XmlElement compat = file.xml(relationship.target()).root().child("w:compat");
                if (compat != null) {
                    return mode(compat);
                }
            }
        }
        return UNSAID;
    }

    private static int mode(XmlElement compat) {
        for (XmlElement setting : compat.children("w:compatSetting")) {
            if ("compatibilityMode".equals(setting.attribute("w:name"))) {
                return Measures.integer(setting.attribute("w:val"), UNSAID);
            }
        }
        return UNSAID;
    }
}
