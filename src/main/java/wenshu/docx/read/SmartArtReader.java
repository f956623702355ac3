package wenshu.docx.read;

import java.util.Map;
import java.util.Optional;
import wenshu.docx.opc.Relationship;
import wenshu.docx.xml.XmlElement;

/** Finds the shapes that Word last drew for a SmartArt graphic and left in the file (MS-ODRAWXML, 2.5). */
final class SmartArtReader {

    private final Reading reading;

    SmartArtReader(Reading reading) {
        this.reading = reading;
    }

    /** The tree of shapes, or nothing when the file has none. */
    Optional<XmlElement> drawing(XmlElement ids) {
        Map<String, Relationship> relationships = reading.artwork().relationships();
        Relationship data = relationships.get(String.valueOf(ids.attribute("r:dm")));
        if (data == null || data.external() || !reading.file().has(data.target())) {
            return Optional.empty();
        }
        return reading.file().xml(data.target()).root().find("dsp:dataModelExt")
                .map(model -> relationships.get(String.valueOf(model.attribute("relId"))))
                .filter(drawing -> !drawing.external() && reading.file().has(drawing.target()))
                .flatMap(drawing -> reading.file().xml(drawing.target()).root().find("dsp:spTree"))
                .filter(tree -> tree.children().stream().anyMatch(child -> child.is("dsp:sp")));
    }
}
